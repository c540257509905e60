package dev.daybook.benchmarks;

import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.benchmarks.WriteRecorder.Single;
import dev.daybook.benchmarks.WriteRecorder.Write;
import dev.daybook.domain.id.LedgerId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How fast an import could be at most: a bare loop that makes the same write calls, with the same concurrency, and
/// does nothing else.
///
/// Every round has a ledger of its own, but all share one table: DynamoDB Local looks through the stream records of all
/// older tables with each write.
@Command(
        name = "write-ceiling",
        mixinStandardHelpOptions = true,
        description = "Measure how fast DynamoDB Local takes the writes of an import.")
public final class WriteCeiling implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(names = "--accounts", required = true, paramLabel = "FILE")
    private Path accounts = Path.of("");

    @Option(names = "--transactions", required = true, paramLabel = "FILE")
    private Path transactions = Path.of("");

    @Option(names = "--endpoint", paramLabel = "URL", description = "A DynamoDB Local that runs (default: start one).")
    private Optional<URI> endpoint = Optional.empty();

    @Mixin
    private FreshDynamoDb emulator = new FreshDynamoDb();

    @Option(names = "--concurrency", paramLabel = "N", description = "Calls at once (default: ${DEFAULT-VALUE}).")
    private int concurrency = 16;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "The first is a cold JVM's (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new WriteCeiling()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (endpoint.isPresent()) {
            measure(endpoint.get());
        } else {
            try (var local = emulator.start()) {
                measure(local.endpoint());
            }
        }
        return 0;
    }

    private void measure(URI address) throws Exception {
        var settings = new DynamoDbSettings(Optional.of(address), PATIENCE, concurrency);
        var tables = DynamoDbTables.prefixed("ceiling-%s-".formatted(UUID.randomUUID()));
        try (var dynamoDb = DynamoDb.connect(settings)) {
            tables.createMissing(dynamoDb.tables());
            for (int round = 1; round <= rounds; round++) {
                // As long a name as main: the items have the same size.
                var ledger = new LedgerId("%04d".formatted(round));
                var writes = ImportWrites.record(tables.events(), ledger, accounts, transactions);
                var _ = BareCalls.make(writes.openings(), concurrency, dynamoDb.tables());
                print(
                        round,
                        writes.transactions(),
                        BareCalls.make(writes.transactions(), concurrency, dynamoDb.tables()));
            }
        }
    }

    private static void print(int round, List<Write> writes, Duration time) {
        long single = writes.stream().filter(Single.class::isInstance).count();
        double seconds = time.toNanos() / 1e9;
        System.out.printf(
                "round %d: %d PutItem and %d TransactWriteItems in %.2f s, %.0f transactions/s%n",
                round, single, writes.size() - single, seconds, writes.size() / seconds);
    }
}
