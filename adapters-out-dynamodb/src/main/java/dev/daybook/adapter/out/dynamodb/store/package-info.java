/// The event store. Start with `DynamoDbEventStore`, then `EventItem` for what one item holds.
@NullMarked
package dev.daybook.adapter.out.dynamodb.store;

import org.jspecify.annotations.NullMarked;
