package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.adapter.out.dynamodb.client.AtomicPuts;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Where the read model is kept.
///
/// @param rows the table of the rows of all generations
/// @param projections the table of what is known of each generation: how far it is, and what stands still in it
/// @param turns of the followers of this process
record Storage(DynamoDbClient client, String rows, String projections, Retries retries, Turns turns) {

    AtomicPuts writes() {
        return new AtomicPuts(client, retries);
    }
}
