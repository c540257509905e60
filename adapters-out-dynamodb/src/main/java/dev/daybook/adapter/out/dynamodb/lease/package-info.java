/// Which of several processes does what only one should do. Start with `DynamoDbLease`.
@NullMarked
package dev.daybook.adapter.out.dynamodb.lease;

import org.jspecify.annotations.NullMarked;
