/// The connection to DynamoDB: its clients, its time-outs, and what is tried again.
@NullMarked
package dev.daybook.adapter.out.dynamodb.client;

import org.jspecify.annotations.NullMarked;
