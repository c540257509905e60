package dev.daybook.bootstrap.service;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.adapter.in.http.generation.SideViews;
import dev.daybook.adapter.out.dynamodb.balances.DynamoDbBalances;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.feed.DynamoDbFeed;
import dev.daybook.adapter.out.dynamodb.journey.DynamoDbMilestones;
import dev.daybook.adapter.out.dynamodb.lease.DynamoDbLease;
import dev.daybook.adapter.out.dynamodb.lease.DynamoDbLease.Terms;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.adapter.out.dynamodb.stream.DynamoDbChangeStream;
import dev.daybook.adapter.out.dynamodb.stream.Pace;
import dev.daybook.adapter.out.jooq.JooqBooks;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.messaging.client.Messaging;
import dev.daybook.application.journey.Logbook;
import dev.daybook.application.journey.TraceQuery;
import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.Lease;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.query.ProjectionsQuery;
import dev.daybook.application.retry.Backoff;
import dev.daybook.bootstrap.service.BusSettings.Target;
import dev.daybook.bootstrap.telemetry.Telemetry;
import dev.daybook.bootstrap.telemetry.road.Watched;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What the application needs from the outside world, on DynamoDB and Postgres.
final class Adapters {

    /// How long changes gather before they are relayed: the least lag there is, and what makes batches of them.
    private static final Duration GATHERING = Duration.ofMillis(50);
    /// How often it is looked for changes that nobody in this process speaks of.
    private static final Duration AMONG_MANY = Duration.ofMillis(200);
    private static final Duration ALONE = Duration.ofSeconds(10);
    /// How often a read model looks for more of the feed when nobody speaks of any: hints of the own process do not get
    /// lost.
    private static final Duration FOLLOWING_AMONG_MANY = Duration.ofSeconds(1);
    private static final Duration FOLLOWING_ALONE = Duration.ofSeconds(60);

    private static final Retries ONCE = new Retries(new Backoff(Duration.ZERO, Duration.ZERO, 1));

    private static final String BOOKS = "books";

    private final ServiceSettings settings;
    private final Parts parts;
    private final Watched watched;
    private final DynamoDb dynamoDb;
    private final DynamoDbEventStore store;
    private final DynamoDbFeed feed;
    private final DynamoDbBalances balances;
    private final Pace pace;
    private final DynamoDbMilestones milestones;
    private final Logbook logbook;
    private final HikariDataSource pool;
    private final Optional<Messaging> messaging;
    private final Optional<Announcing> announcing;

    /// Tables and migrations must be there.
    Adapters(ServiceSettings settings, Parts parts, Telemetry telemetry) {
        var tables = settings.tables();
        this.settings = settings;
        this.parts = parts;
        this.watched = telemetry.watched();
        this.pace = new Pace(GATHERING, settings.instance().isEmpty() ? ALONE : AMONG_MANY);
        this.dynamoDb = parts.add(DynamoDb.connect(settings.dynamoDb(), telemetry.awsCalls()));
        var client = dynamoDb.tables();
        this.store = new DynamoDbEventStore(client, tables.events(), Retries.standard());
        this.feed = new DynamoDbFeed(client, tables.feed(), store, Retries.standard());
        this.balances = new DynamoDbBalances(
                client, tables.balances(), tables.projections(), feed::partitions, Retries.standard());
        this.milestones = new DynamoDbMilestones(client, tables.milestones(), Retries.standard());
        this.logbook =
                parts.add(new Logbook(milestones, InstantSource.system())).start();
        this.pool = parts.add(PostgresPool.open(settings.postgres()));
        telemetry.measures().watch(pool);
        this.messaging = settings.bus().map(bus -> parts.add(Messaging.connect(bus.messaging(), telemetry.awsCalls())));
        this.announcing = settings.bus().flatMap(bus -> bus.target().map(this::announcing));
    }

    private Announcing announcing(Target target) {
        return Announcing.of(
                watched.publisher(Publishers.telling(target, messaging.orElseThrow())),
                dynamoDb.tables(),
                settings.tables().projections(),
                store,
                feed,
                milestones,
                logbook);
    }

    /// What tells a bus outside, where there is one.
    Optional<Announcing> announcing() {
        return announcing;
    }

    Optional<Messaging> messaging() {
        return messaging;
    }

    DynamoDbEventStore store() {
        return store;
    }

    /// What commands append to.
    EventStore watchedStore() {
        return new SpeakingStore(watched.store(store), pace::wake);
    }

    /// Puts measures and traces around ports.
    Watched watched() {
        return watched;
    }

    DynamoDbFeed feed() {
        return feed;
    }

    /// Where this process notes what passes it.
    Logbook logbook() {
        return logbook;
    }

    TraceQuery traces(List<ReadModel> readModels) {
        return new Tracing(/* hears= */ true, announcing.map(Announcing::station), readModels)
                .over(store, feed, milestones);
    }

    /// Which process relays, where there may be several.
    Lease relayLease() {
        return watched.lease(settings.instance().<Lease>map(this::relayLease).orElse(Lease.UNCONTESTED));
    }

    private DynamoDbLease relayLease(String instance) {
        return parts.add(
                new DynamoDbLease(dynamoDb.tables(), settings.tables().projections(), "relay", instance, Terms.USUAL));
    }

    /// The longest time between two looks for more of the feed.
    Duration betweenLooks() {
        return settings.instance().isEmpty() ? FOLLOWING_ALONE : FOLLOWING_AMONG_MANY;
    }

    ChangeStream changes() {
        return watched.changes(new DynamoDbChangeStream(dynamoDb, settings.tables(), Retries.standard(), pace));
    }

    DynamoDbBalances balances() {
        return balances;
    }

    /// The books and all else in Postgres, to read.
    Database database() {
        return new Database(pool);
    }

    List<ReadModel> readModels() {
        return List.of(
                PostgresReadModels.books(settings.postgres(), pool, feed::partitions),
                PostgresReadModels.dailyTotals(settings.postgres(), pool, feed::partitions),
                balances);
    }

    /// The side generations, each for as long as it is there and complete.
    SideViews sideViews(ProjectionsQuery projections) {
        return new SideViews(
                () -> projections
                        .readModel(BOOKS)
                        .flatMap(books -> books.find(Slot.SIDE))
                        .filter(Generation::isComplete)
                        .map(_ -> new JooqBooks(database(), Slot.SIDE)),
                () -> balances.balances(Slot.SIDE));
    }

    /// Throws when the event store does not answer.
    void askEventStore() {
        var table = settings.tables().events();
        var _ = ONCE.call(() -> dynamoDb.tables().describeTable(request -> request.tableName(table)));
    }
}
