package dev.daybook.bootstrap.function;

import dev.daybook.adapter.out.dynamodb.balances.DynamoDbBalances;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.feed.DynamoDbFeed;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.settings.FunctionSettings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What functions need of DynamoDB.
record Store(DynamoDbClient client, DynamoDbEventStore events, DynamoDbFeed feed, DynamoDbBalances balances) {

    static Store open(FunctionSettings.Store settings, Parts parts) {
        var client = parts.add(DynamoDb.connect(settings.dynamoDb())).tables();
        var tables = settings.tables();
        var events = new DynamoDbEventStore(client, tables.events(), Retries.standard());
        var feed = new DynamoDbFeed(client, tables.feed(), events, Retries.standard());
        var balances = new DynamoDbBalances(
                client, tables.balances(), tables.projections(), feed::partitions, Retries.standard());
        return new Store(client, events, feed, balances);
    }
}
