package dev.daybook.benchmarks.parking;

import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.balances.DynamoDbBalances;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.jooq.kit.JooqReadModel;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.application.job.Progress;
import dev.daybook.application.parking.RedriveUseCase;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.projection.Follower;
import dev.daybook.application.rebuild.Level;
import dev.daybook.benchmarks.FreshDynamoDb;
import dev.daybook.benchmarks.FreshPostgres;
import dev.daybook.benchmarks.rebuild.FeedReading;
import dev.daybook.benchmarks.rebuild.GeneratedFeed;
import dev.daybook.benchmarks.rebuild.SideBuild;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What many parked streams cost in time and memory. As many others flow beside them all the time, and every round of
/// the feed has an event of each. In the end nothing may be parked, and all rows must be those of a fresh build.
@Command(
        name = "parking",
        mixinStandardHelpOptions = true,
        description = "Measure parking and redriving many streams, and following the feed past them.")
public final class ParkingBenchmark implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PARTITIONS = 4;
    private static final int PAGE = 100;

    @Option(names = "--streams", paramLabel = "N", description = "To be parked (default: ${DEFAULT-VALUE}).")
    private int streams = 10_000;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "Of each stream before they are redriven (default: ${DEFAULT-VALUE}).")
    private int events = 20;

    @Option(names = "--dynamodb", description = "The balances in DynamoDB Local, not a read model in PostgreSQL.")
    private boolean dynamoDb;

    @Mixin
    private FreshPostgres postgres = new FreshPostgres();

    @Mixin
    private FreshDynamoDb emulator = new FreshDynamoDb();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ParkingBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (dynamoDb) {
            measureInDynamoDb();
        } else {
            measureInPostgres();
        }
        return 0;
    }

    private void measureInPostgres() throws Exception {
        try (var server = postgres.start()) {
            var settings = PostgresSettings.of(server.jdbcUrl(), server.user(), "");
            try (var pool = PostgresPool.open(settings)) {
                JooqReadModel.migrate(new OpenedWallets(), settings);
                measure(new JooqReadModel(new OpenedWallets(), settings, pool, () -> PARTITIONS));
            }
        }
    }

    private void measureInDynamoDb() throws Exception {
        try (var local = emulator.start();
                var client = DynamoDb.connect(new DynamoDbSettings(Optional.of(local.endpoint()), PATIENCE, 16))) {
            var tables = DynamoDbTables.prefixed("parking-");
            tables.createMissing(client.tables());
            measure(new DynamoDbBalances(
                    client.tables(), tables.balances(), tables.projections(), () -> PARTITIONS, Retries.standard()));
        }
    }

    private void measure(ReadModel model) throws IOException {
        var accounts = new Accounts(2 * streams);
        var redrive = new RedriveUseCase(new AccountStore(accounts, 2L * events));
        long half = events / 2 * (long) accounts.count();
        follow("following, first events refused", model, feed(accounts, events / 2), half);
        requireParked(model, 1);
        follow("following past parked streams", model, feed(accounts, events), half);
        requireParked(model, 1);
        Phase.measure("redriving in vain", streams, 0, () -> redrive(redrive, model));
        requireParked(model, 2);
        accounts.cure();
        Phase.measure("redriving", streams, (long) streams * events, () -> redrive(redrive, model));
        require(model.live().parkingLot().count() == 0, "still parked");
        var whole = feed(accounts, events + events / 2);
        follow("following, none parked", model, whole, half);
        requireFreshRows(model, whole);
    }

    private static EventFeed feed(Accounts accounts, int rounds) {
        return new GeneratedFeed((long) rounds * accounts.count(), accounts::event);
    }

    private void follow(String name, ReadModel model, EventFeed feed, long count) throws IOException {
        Phase.measure(
                name,
                streams,
                count,
                () -> FeedReading.sideBySide(feed, partition -> {
                    var follower = new Follower(feed, model.live());
                    for (boolean more = true; more; ) {
                        more = follower.follow(partition);
                    }
                }));
    }

    private static void redrive(RedriveUseCase redrive, ReadModel model) {
        var _ = redrive.handle(model.live(), Optional.empty(), Progress.UNSEEN);
    }

    /// Each of them, with all that waits by now.
    private void requireParked(ReadModel model, int attempts) {
        var lot = model.live().parkingLot();
        long found = 0;
        Optional<ParkedStream> last = Optional.empty();
        List<ParkedStream> page;
        do {
            page = lot.list(last.map(ParkedStream::stream), PAGE);
            page.forEach(parked -> require(parked.version() == 1 && parked.attempts() == attempts, parked.toString()));
            found += page.size();
            last = page.isEmpty() ? last : Optional.of(page.getLast());
        } while (!page.isEmpty());
        require(found == streams && lot.count() == streams, "%d parked, not %d".formatted(found, streams));
    }

    private static void requireFreshRows(ReadModel model, EventFeed feed) {
        var _ = SideBuild.time(model, feed);
        var comparison = model.compare(Slot.SIDE, 3, new Level(feed));
        require(comparison.isEqual() && comparison.rows() > 0, comparison.toString());
        System.out.printf("%,d rows are those of a fresh build%n", comparison.rows());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
