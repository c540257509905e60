package dev.daybook.benchmarks;

import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.application.port.EventStore;
import dev.daybook.domain.id.LedgerId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What it costs that every transaction credits one account, over the case that each credits another: with the real use
/// cases and the real event store on a DynamoDB Local, but without HTTP and read models.
///
/// The cases take turns in every round, and each round has a book of its own that is checked before a figure is
/// believed.
@Command(
        name = "hot-account",
        mixinStandardHelpOptions = true,
        description = "Measure transactions that all credit one account, over such as credit many.")
public final class HotAccountBenchmark implements Callable<Integer> {

    @Mixin
    private FreshDynamoDb emulator = new FreshDynamoDb();

    @Option(names = "--clients", paramLabel = "N", description = "At once (default: ${DEFAULT-VALUE}).")
    private int clients = 32;

    @Option(names = "--rounds", paramLabel = "N", description = "After one to warm up (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--seconds", paramLabel = "N", description = "Of each case in a round (default: ${DEFAULT-VALUE}).")
    private int seconds = 2;

    @Option(
            names = "--distance",
            paramLabel = "MS",
            description = "How far the far store is (default: ${DEFAULT-VALUE}).")
    private int distance = 10;

    @Option(names = "--bare", paramLabel = "N", description = "Payments in each ceiling (default: ${DEFAULT-VALUE}).")
    private int bare = 495;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new HotAccountBenchmark()).execute(arguments));
    }

    /// Always as long a name: the items have the same size.
    static LedgerId newLedger() {
        return new LedgerId(UUID.randomUUID().toString().substring(0, 8));
    }

    @Override
    public Integer call() throws Exception {
        try (var local = emulator.start()) {
            measure(local.endpoint());
        }
        return 0;
    }

    private void measure(URI address) throws InterruptedException, ExecutionException {
        var tables = DynamoDbTables.standard();
        try (var dynamoDb = DynamoDb.connect(DynamoDbSettings.local(address))) {
            tables.createMissing(dynamoDb.tables());
            var store = new DynamoDbEventStore(dynamoDb.tables(), tables.events(), Retries.standard());
            var ceiling = new HotCeiling(dynamoDb.tables(), tables.events(), bare);
            var _ = round("to warm up", store, ceiling);
            var measured = new ArrayList<HotRound>();
            for (int number = 1; number <= rounds; number++) {
                measured.add(round("round " + number, store, ceiling));
            }
            print(measured);
        }
    }

    private HotRound round(String name, EventStore store, HotCeiling ceiling)
            throws InterruptedException, ExecutionException {
        var ledger = newLedger();
        var distant = new DistantStore(store);
        var counter = new CallCounter(distant);
        var book = new HotBook(ledger, WriteSide.ofService(counter));
        book.open();
        var near = cases(book, counter);
        distant.move(Duration.ofMillis(distance));
        var far = cases(book, counter);
        HotBookCheck.check(store, ledger, book.accepted());
        System.out.printf("%s: %s%n%s, %d ms away: %s%n", name, near.line(), name, distance, far.line());
        return new HotRound(near, far, ceilings(ceiling));
    }

    private HotCases cases(HotBook book, CallCounter counter) throws InterruptedException, ExecutionException {
        var figures = new EnumMap<HotCase, HotFigures>(HotCase.class);
        for (var whom : HotCase.values()) {
            var _ = counter.take();
            var load = new Clients(clients).call(() -> book.pay(whom), Duration.ofSeconds(seconds));
            figures.put(whom, HotFigures.of(load, counter.take()));
        }
        return new HotCases(figures);
    }

    private static Map<String, Double> ceilings(HotCeiling ceiling) throws InterruptedException, ExecutionException {
        var found = new LinkedHashMap<String, Double>();
        found.put("guarded, 32 at once", ceiling.single(HotCase.UNIFORM_GUARDED, 32));
        found.put("guarded, 16 at once", ceiling.single(HotCase.UNIFORM_GUARDED, 16));
        found.put("unbounded, 32 at once", ceiling.single(HotCase.UNIFORM_UNBOUNDED, 32));
        found.put("unbounded, 16 at once", ceiling.single(HotCase.UNIFORM_UNBOUNDED, 16));
        found.put("hot guarded, one after the other", ceiling.single(HotCase.HOT_GUARDED, 1));
        found.put("hot guarded, one after the other, joined", ceiling.joined(HotCase.HOT_GUARDED, 1));
        return found;
    }

    private void print(List<HotRound> rounds) {
        System.out.printf("%nmedians of %d rounds; loads, appends and conflicts are per payment%n", rounds.size());
        print("", rounds.stream().map(HotRound::near).toList());
        print(distance + " ms away", rounds.stream().map(HotRound::far).toList());
        System.out.println("the bare write calls, payments/s:");
        for (var name : rounds.getFirst().ceilings().keySet()) {
            System.out.printf("  %-42s %6.0f%n", name, HotFigures.median(rounds, round -> round.ceiling(name)));
        }
    }

    private static void print(String where, List<HotCases> rounds) {
        System.out.println(HotFigures.headings(where));
        for (var whom : HotCase.values()) {
            var figures = rounds.stream().map(round -> round.of(whom)).toList();
            System.out.println(HotFigures.medians(figures).line(whom));
        }
        System.out.printf(
                "hot over uniform: unbounded %.2f, guarded %.2f%n",
                HotFigures.median(rounds, HotCases::unboundedRatio), HotFigures.median(rounds, HotCases::guardedRatio));
    }
}
