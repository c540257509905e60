/// When events passed the hops behind the store: a table of its own, whose items are forgotten after 13 months.
/// One item has what was noted at once of one hop and partition. May use DynamoDB's client. Start with
/// `DynamoDbMilestones`.
@NullMarked
package dev.daybook.adapter.out.dynamodb.journey;

import org.jspecify.annotations.NullMarked;
