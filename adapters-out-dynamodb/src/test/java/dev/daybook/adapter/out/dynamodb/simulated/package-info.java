/// DynamoDB within the test itself, as much of it as we use: fast, and with whatever weather a test wants. The tests of
/// each adapter on DynamoDB Local show that the adapters fit the real thing. Start with `SimulatedDynamoDb`.
@NullMarked
package dev.daybook.adapter.out.dynamodb.simulated;

import org.jspecify.annotations.NullMarked;
