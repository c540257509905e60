package dev.daybook.benchmarks.rebuild;

import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.application.port.EventFeed;
import dev.daybook.benchmarks.FreshPostgres;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a rebuild of the books holds in memory, which must not depend on how many events there are. They come from a
/// feed that makes them when they are read. Run it once for each number: a process shows its peak only once.
@Command(
        name = "rebuild-memory",
        mixinStandardHelpOptions = true,
        description = "Measure the memory of a rebuild of the books.")
public final class RebuildMemory implements Callable<Integer> {

    private static final String FOUND = "select (select count(*) from books_side.transaction),"
            + " (select count(*) from books_side.entry), sum(debits), sum(credits) from books_side.account_balance";

    @Option(names = "--events", paramLabel = "N", description = "(default: ${DEFAULT-VALUE}).")
    private long events = 100_000;

    @Option(names = "--accounts", paramLabel = "N", description = "Between them (default: ${DEFAULT-VALUE}).")
    private int accounts = 1_000;

    @Mixin
    private FreshPostgres postgres = new FreshPostgres();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RebuildMemory()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var template = DaybookHistory.template(accounts);
        var feed = new GeneratedFeed(events, template::event);
        try (var server = postgres.start()) {
            var settings = PostgresSettings.of(server.jdbcUrl(), server.user(), "");
            try (var pool = PostgresPool.open(settings)) {
                measure(feed, settings, pool);
            }
        }
        return 0;
    }

    private void measure(EventFeed feed, PostgresSettings settings, DataSource pool) throws Exception {
        var books = PostgresReadModels.books(settings, pool, feed::partitions);
        var peak = new HeapPeak();
        var time = SideBuild.time(books, feed);
        requireAll(pool);
        System.out.printf(
                "%,d events in %.1f s (filling %.1f, completing %.1f): heap after a collection at most %d MB of %d,"
                        + " resident at most %s%n",
                events,
                time.total().toMillis() / 1e3,
                time.filling().toMillis() / 1e3,
                time.completing().toMillis() / 1e3,
                peak.megabytes(),
                Runtime.getRuntime().maxMemory() >> 20,
                HeapPeak.residentSet());
    }

    /// Each event is a transaction of one cent.
    private void requireAll(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(FOUND)) {
            boolean isThere = found.next();
            if (!isThere
                    || found.getLong(1) != events
                    || found.getLong(2) != 2 * events
                    || found.getLong(3) != events
                    || found.getLong(4) != events) {
                throw new IllegalStateException("not all of %d events are in the books".formatted(events));
            }
        }
    }
}
