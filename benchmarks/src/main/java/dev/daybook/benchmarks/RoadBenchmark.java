package dev.daybook.benchmarks;

import dev.daybook.bootstrap.cli.importer.ImportCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The whole road under load, beside the ceiling of its write calls: import speed, how far the read models lag, time to
/// start, peak memory.
@Command(
        name = "road",
        mixinStandardHelpOptions = true,
        description = "Measure an import with everything running, between two runs of the bare write calls.")
public final class RoadBenchmark implements Callable<Integer> {

    @Option(names = "--accounts", required = true, paramLabel = "FILE")
    private Path accounts = Path.of("");

    @Option(names = "--transactions", required = true, paramLabel = "FILE")
    private Path transactions = Path.of("");

    @Option(names = "--daybook", paramLabel = "FILE", description = "The launcher (default: ${DEFAULT-VALUE}).")
    private Path daybook = Path.of("./daybook");

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "The first is a cold JVM's (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RoadBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        ceiling();
        try (var service = RunningService.start(daybook.toAbsolutePath())) {
            System.out.printf("start: %.1f s%n", service.start().toMillis() / 1e3);
            for (int round = 1; round <= rounds; round++) {
                importInto(service.url(), "round-" + round);
            }
            System.out.println("peak memory of the service process: " + service.peakMemory());
        }
        ceiling();
        return 0;
    }

    private void ceiling() {
        System.out.println("the bare write calls:");
        var _ = new CommandLine(new WriteCeiling())
                .execute(
                        "--accounts",
                        accounts.toString(),
                        "--transactions",
                        transactions.toString(),
                        "--rounds",
                        Integer.toString(rounds));
    }

    private void importInto(URI service, String ledger) throws Exception {
        create(service, ledger);
        var url = service.resolve("/v1/ledgers/" + ledger);
        try (var books = new LagProbe(url, "").start();
                var balances = new LagProbe(url, "/balance").start()) {
            var said = new StringWriter();
            int exit = new CommandLine(new ImportCommand())
                    .setOut(new PrintWriter(said))
                    .execute(
                            "--url", service.toString(),
                            "--ledger", ledger,
                            "--accounts", accounts.toString(),
                            "--transactions", transactions.toString());
            System.out.printf("%s, exit %d:%n%s", ledger, exit, said);
            System.out.println("lag of the books: " + books.summary());
            System.out.println("lag of the balances: " + balances.summary());
        }
    }

    static void create(URI service, String ledger) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(service.resolve("/v1/ledgers"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"id\":\"%s\"}".formatted(ledger)))
                    .build();
            var _ = http.send(request, BodyHandlers.discarding());
        }
    }
}
