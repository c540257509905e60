package dev.daybook.benchmarks.rebuild;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.projection.Follower;
import dev.daybook.application.rebuild.Level;
import dev.daybook.benchmarks.FreshDynamoDb;
import dev.daybook.benchmarks.FreshPostgres;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// All books rebuilt from the feed, once read from memory and once from DynamoDB Local, between the least that each
/// has to do. Every rebuilt generation is compared row by row with the live one, which followed event by event; a
/// difference ends the run without medians.
@Command(
        name = "book-rebuild",
        mixinStandardHelpOptions = true,
        description = "Measure the rebuild of the books beside a bare COPY of their rows.")
public final class BookRebuildBenchmark implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MEMORY = "rebuild, feed in memory";
    private static final String COPY = "ceiling: COPY, all indexes there";
    private static final String COPY_THEN_INDEX = "ceiling: COPY, then indexes";

    @Option(names = "--events", paramLabel = "N", description = "At most (default: ${DEFAULT-VALUE}).")
    private int events = 100_000;

    @Option(names = "--accounts", paramLabel = "N", description = "Between them (default: ${DEFAULT-VALUE}).")
    private int accounts = 1_000;

    @Option(names = "--rounds", paramLabel = "N", description = "After one to warm up (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Mixin
    private FreshPostgres postgres = new FreshPostgres();

    @Mixin
    private FreshDynamoDb emulator = new FreshDynamoDb();

    private final Map<String, Rates> eventRates = new LinkedHashMap<>();
    private final Map<String, Rates> rowRates = new LinkedHashMap<>();
    private long rows;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BookRebuildBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (var server = postgres.start();
                var local = emulator.start();
                var dynamoDb = DynamoDb.connect(new DynamoDbSettings(Optional.of(local.endpoint()), PATIENCE, 16))) {
            var settings = PostgresSettings.of(server.jdbcUrl(), server.user(), "");
            try (var pool = PostgresPool.open(settings)) {
                measure(settings, pool, dynamoDb);
            }
        }
        return 0;
    }

    private void measure(PostgresSettings settings, HikariDataSource pool, DynamoDb dynamoDb) throws Exception {
        var history = History.ofEvents(events, accounts);
        var tables = DynamoDbTables.prefixed("rebuild-");
        tables.createMissing(dynamoDb.tables());
        var daybook = new DaybookHistory(history);
        var memory = daybook.feed(new TableInMemory(), "feed");
        var local = daybook.feed(dynamoDb.tables(), tables.feed());
        daybook.write(List.of(memory, local));

        PostgresReadModels.migrate(settings);
        var books = PostgresReadModels.books(settings, pool, memory::partitions);
        followLive(memory, books, history.events());
        var ceiling = new CopyCeiling(settings, pool);
        ceiling.take(books.name());

        round(history, books, memory, local, ceiling);
        eventRates.clear();
        rowRates.clear();
        for (int number = 1; number <= rounds; number++) {
            round(history, books, memory, local, ceiling);
            print(number);
        }
        print(history);
    }

    /// As the service does, in the way that others can read meanwhile.
    private static void followLive(EventFeed feed, ReadModel books, int events) {
        long begin = System.nanoTime();
        FeedReading.sideBySide(feed, partition -> {
            var follower = new Follower(feed, books.live());
            for (boolean more = true; more; ) {
                more = follower.follow(partition);
            }
        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("the live books followed all events, cold: %,.0f/s%n", events / seconds);
    }

    private void round(History history, ReadModel books, EventFeed memory, EventFeed local, CopyCeiling ceiling)
            throws Exception {
        int count = history.events();
        rebuild(MEMORY, count, books, memory);
        rebuild("rebuild, feed in DynamoDB Local", count, books, local);
        rates(eventRates, "feed in memory, unpacked").add(count, FeedReading.bare(memory));
        rates(eventRates, "feed in memory, decoded").add(count, FeedReading.decoding(memory));
        rates(eventRates, "feed in DynamoDB Local, unpacked").add(count, FeedReading.bare(local));
        rates(rowRates, COPY).add(rows, ceiling.copy(rows));
        rates(rowRates, COPY_THEN_INDEX).add(rows, ceiling.copyThenIndex(rows));
    }

    private void rebuild(String name, int count, ReadModel books, EventFeed feed) {
        var time = SideBuild.time(books, feed);
        var comparison = books.compare(Slot.SIDE, 3, new Level(feed));
        if (!comparison.isEqual()) {
            throw new IllegalStateException("not equal to the live books: " + comparison);
        }
        rows = comparison.rows();
        rates(eventRates, name).add(count, time.total());
        rates(rowRates, name).add(rows, time.total());
        rates(rowRates, name + ": filling").add(rows, time.filling());
        System.out.printf(
                "%s: tables %d ms, filling %d ms, completing %d ms%n",
                name,
                time.tables().toMillis(),
                time.filling().toMillis(),
                time.completing().toMillis());
    }

    private static Rates rates(Map<String, Rates> all, String name) {
        return all.computeIfAbsent(name, _ -> new Rates());
    }

    private void print(int round) {
        eventRates.forEach(
                (name, found) -> System.out.printf("round %d, %s: %,.0f events/s%n", round, name, found.last()));
        rowRates.forEach((name, found) -> System.out.printf("round %d, %s: %,.0f rows/s%n", round, name, found.last()));
    }

    private void print(History history) {
        System.out.printf("%n%,d events, %,d rows, %d rounds%n", history.events(), rows, rounds);
        print("events/s", eventRates);
        print("rows/s", rowRates);
        double ours = rates(rowRates, MEMORY).median();
        System.out.printf("of %s: %.2f%n", COPY, ours / rates(rowRates, COPY).median());
        System.out.printf(
                "of %s: %.2f%n",
                COPY_THEN_INDEX, ours / rates(rowRates, COPY_THEN_INDEX).median());
    }

    private static void print(String unit, Map<String, Rates> all) {
        System.out.printf("%-42s %11s %11s %11s%n", unit, "median", "min", "max");
        all.forEach((name, found) -> System.out.printf("%-42s %s%n", name, found));
    }
}
