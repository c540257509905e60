/// What DynamoDB Streams tells of the events table. Start with `DynamoDbChangeStream`.
@NullMarked
package dev.daybook.adapter.out.dynamodb.stream;

import org.jspecify.annotations.NullMarked;
