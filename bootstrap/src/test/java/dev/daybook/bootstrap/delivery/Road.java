package dev.daybook.bootstrap.delivery;

import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.balances.DynamoDbBalances;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.feed.DynamoDbFeed;
import dev.daybook.adapter.out.dynamodb.simulated.SimulatedDynamoDb;
import dev.daybook.adapter.out.dynamodb.simulated.Weather;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.projection.Follower;
import dev.daybook.application.relay.Backfill;
import dev.daybook.application.retry.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The way from an empty store to empty read models.
final class Road {

    private static final Retries RETRIES = new Retries(new Backoff(Duration.ZERO, Duration.ZERO, 3));
    private static final DynamoDbTables TABLES = DynamoDbTables.standard();

    private final SimulatedDynamoDb dynamoDb = new SimulatedDynamoDb();
    private final DynamoDbClient calm = dynamoDb.client(Weather.FAIR);
    private final DynamoDbEventStore store;
    private final EventFeed feed;
    private final Books books;

    Road(Books books) {
        this.books = books;
        books.empty();
        TABLES.createMissing(calm);
        this.store = new DynamoDbEventStore(calm, TABLES.events(), RETRIES);
        this.feed = feed(calm);
    }

    DynamoDbClient client(Weather weather) {
        return dynamoDb.client(weather);
    }

    int partitions() {
        return feed.partitions();
    }

    /// As a process sees it that has just started.
    EventFeed feed(DynamoDbClient client) {
        return new DynamoDbFeed(
                client, TABLES.feed(), new DynamoDbEventStore(client, TABLES.events(), RETRIES), RETRIES);
    }

    Projection books() {
        return books.readModel().live();
    }

    ReadModel balances(DynamoDbClient client) {
        return new DynamoDbBalances(client, TABLES.balances(), TABLES.projections(), feed::partitions, RETRIES);
    }

    void go(long firstSeed, int seeds) {
        var histories = Histories.of(firstSeed, seeds);
        var random = new Random(firstSeed);
        histories.file(store);
        deliver(histories, random);
        settle();
        new Outcome(firstSeed, histories).check(feed(calm), books.books(), (DynamoDbBalances) balances(calm));
    }

    private void deliver(Histories histories, Random random) {
        var written = written(histories);
        var travellers = new Travellers(this, random);
        travellers.addRelay(new Delivery(written, random));
        travellers.addRelay(new Delivery(written, random));
        travellers.addFollowers();
        for (int step = 0; !travellers.haveArrived() && step < 2_000; step++) {
            travellers.step();
        }
    }

    private List<StoredEvent> written(Histories histories) {
        return store.find(histories.events().stream().map(RecordedEvent::ref).toList());
    }

    /// What comes after all that: a process that starts in fair weather, and nothing is written any more.
    private void settle() {
        var settled = feed(calm);
        settled.doubt();
        var backfill = new Backfill(store, settled, _ -> {});
        while (backfill.step()) {
            Thread.onSpinWait();
        }
        for (ReadModel readModel : List.of(books.readModel(), balances(calm))) {
            var follower = new Follower(settled, readModel.live());
            for (int partition = 0; partition < settled.partitions(); partition++) {
                while (follower.follow(partition)) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
