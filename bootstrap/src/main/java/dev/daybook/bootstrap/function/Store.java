package dev.daybook.bootstrap.function;

import dev.daybook.adapter.out.dynamodb.balances.DynamoDbBalances;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.feed.DynamoDbFeed;
import dev.daybook.adapter.out.dynamodb.journey.DynamoDbMilestones;
import dev.daybook.adapter.out.dynamodb.publication.DynamoDbBookmarks;
import dev.daybook.adapter.out.dynamodb.publication.DynamoDbUntoldEvents;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.application.journey.Logbook;
import dev.daybook.application.journey.PublicationStation;
import dev.daybook.bootstrap.service.Announcing;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.settings.FunctionSettings;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What functions need of DynamoDB.
record Store(
        DynamoDbClient client,
        DynamoDbEventStore events,
        DynamoDbFeed feed,
        DynamoDbBalances balances,
        DynamoDbMilestones milestones) {

    static Store open(FunctionSettings.Store settings, Parts parts) {
        var client = parts.add(DynamoDb.connect(settings.dynamoDb())).tables();
        var tables = settings.tables();
        var events = new DynamoDbEventStore(client, tables.events(), Retries.standard());
        var feed = new DynamoDbFeed(client, tables.feed(), events, Retries.standard());
        var balances = new DynamoDbBalances(
                client, tables.balances(), tables.projections(), feed::partitions, Retries.standard());
        var milestones = new DynamoDbMilestones(client, tables.milestones(), Retries.standard());
        return new Store(client, events, feed, balances, milestones);
    }

    /// The bus that wakes the projectors, and tells everybody else.
    PublicationStation publications(String table) {
        return new PublicationStation(
                milestones,
                new DynamoDbBookmarks(client, table, Announcing.NAME, Retries.standard()),
                new DynamoDbUntoldEvents(client, table, Announcing.NAME, Retries.standard()));
    }

    /// Kept whenever it is flushed: nothing goes on here behind an answer.
    Logbook logbook() {
        return new Logbook(milestones, InstantSource.system());
    }
}
