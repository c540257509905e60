/// The event store, the feed and the balances by key, on DynamoDB.
///
/// What is written here is the only truth of the ledger. May use the application and the AWS SDK, never another
/// adapter.
@NullMarked
package dev.daybook.adapter.out.dynamodb;

import org.jspecify.annotations.NullMarked;
