package dev.daybook.benchmarks.rebuild;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.benchmarks.FreshPostgres;
import dev.daybook.bootstrap.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// One balance per account, rebuilt from all events: by Daybook and by Axon, with the least that Axon has to do
/// as ceilings.
///
/// They take turns in every round. What is in the table after a rebuild is compared with what must be; a
/// difference ends the run, without figures of that round and without medians.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Measure the rebuild of one balance per account, by Daybook and by Axon Framework.")
public final class RebuildBenchmark implements Callable<Integer> {

    private static final int CONNECTIONS = 12;
    private static final String KIT = "daybook, with versions of streams";
    private static final String KIT_ALONE = "daybook, balances alone";
    private static final String PER_EVENT = "axon, a statement per event";
    private static final String PER_BATCH = "axon, a statement per batch";
    private static final String READ = "ceiling: all events by a cursor";
    private static final String COPY = "ceiling: all balances by COPY";

    @Option(names = "--events", paramLabel = "N", description = "At most (default: ${DEFAULT-VALUE}).")
    private int events = 100_000;

    @Option(names = "--accounts", paramLabel = "N", description = "Between them (default: ${DEFAULT-VALUE}).")
    private int accounts = 1_000;

    @Option(names = "--rounds", paramLabel = "N", description = "After one to warm up (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Mixin
    private FreshPostgres postgres = new FreshPostgres();

    private final Map<String, Rates> rates = new LinkedHashMap<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RebuildBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (var server = postgres.start();
                var connections = connect(server)) {
            measure(
                    History.ofEvents(events, accounts),
                    connections,
                    PostgresSettings.of(server.jdbcUrl(), server.user(), ""));
        }
        return 0;
    }

    /// Several rows of a batch in one statement, which only the handler that has batches gains from.
    private static HikariDataSource connect(EmbeddedPostgres server) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(server.jdbcUrl());
        settings.setUsername(server.user());
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(settings);
    }

    private void measure(History history, HikariDataSource connections, PostgresSettings settings) throws SQLException {
        var ours = new DaybookHistory(history);
        var feed = ours.feed(new TableInMemory(), "feed");
        ours.write(List.of(feed));
        var store = new AxonStore(new JdbcTransactions(connections));
        store.fill(history);
        var ceiling = new AxonCeiling(connections);
        try (var pool = PostgresPool.open(settings);
                var kit = new DaybookRebuild(KIT, feed, new WalletRows(), settings, pool);
                var kitAlone = new DaybookRebuild(KIT_ALONE, feed, new BareWalletRows(), settings, pool);
                var perEvent = new AxonRebuild(PER_EVENT, store, new BalancePerEvent(store.transactions()));
                var perBatch = new AxonRebuild(PER_BATCH, store, new BalancePerBatch(store.transactions()))) {
            var contestants = List.<BalanceRebuild>of(kit, kitAlone, perEvent, perBatch);
            round(history, contestants, ceiling);
            rates.clear();
            for (int number = 1; number <= rounds; number++) {
                round(history, contestants, ceiling);
                print("round " + number);
            }
        }
        print(history);
        printRatios();
    }

    private void round(History history, List<BalanceRebuild> contestants, AxonCeiling ceiling) throws SQLException {
        var expected = history.balances();
        for (var contestant : contestants) {
            var time = contestant.rebuild();
            if (!contestant.balances().equals(expected)) {
                throw new IllegalStateException("wrong balances: " + contestant.name());
            }
            rates(contestant.name()).add(history.events(), time);
        }
        rates(READ).add(history.events(), ceiling.read(history.events()));
        rates(COPY).add(history.accounts(), ceiling.copy(expected));
    }

    private Rates rates(String name) {
        return rates.computeIfAbsent(name, _ -> new Rates());
    }

    private void print(String round) {
        rates.forEach((name, found) -> System.out.printf("%s, %s: %,.0f/s%n", round, name, found.last()));
    }

    private void print(History history) {
        System.out.printf(
                "%n%,d events of %,d accounts, %d rounds; events/s, of COPY rows/s%n",
                history.events(), history.accounts(), rounds);
        System.out.printf("%-34s %11s %11s %11s%n", "", "median", "min", "max");
        rates.forEach((name, found) -> System.out.printf("%-34s %s%n", name, found));
    }

    /// Of medians.
    private void printRatios() {
        for (var ours : List.of(KIT, KIT_ALONE)) {
            for (var theirs : List.of(PER_EVENT, PER_BATCH)) {
                double times = rates(ours).median() / rates(theirs).median();
                System.out.printf("%s: %.1f times %s%n", ours, times, theirs);
            }
        }
    }
}
