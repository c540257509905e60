package dev.daybook.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.bootstrap.cli.importer.ImportCommand;
import dev.daybook.bootstrap.cli.operations.VerifyCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How long `./daybook verify` takes for what was imported, on a service that has nothing else to do. One that finds
/// anything ends the run.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Measure the verification of a service, after imports into several ledgers.")
public final class VerifyBenchmark implements Callable<Integer> {

    @Option(names = "--accounts", required = true, paramLabel = "FILE")
    private Path accounts = Path.of("");

    @Option(names = "--transactions", required = true, paramLabel = "FILE")
    private Path transactions = Path.of("");

    @Option(names = "--daybook", paramLabel = "FILE", description = "The launcher (default: ${DEFAULT-VALUE}).")
    private Path daybook = Path.of("./daybook");

    @Option(names = "--ledgers", paramLabel = "N", description = "To import into (default: ${DEFAULT-VALUE}).")
    private int ledgers = 5;

    @Option(names = "--rounds", paramLabel = "N", description = "(default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new VerifyBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (var service = RunningService.start(daybook.toAbsolutePath())) {
            for (int number = 1; number <= ledgers; number++) {
                importInto(service.url(), "ledger-" + number);
            }
            var rates = new ArrayList<Double>();
            for (int round = 1; round <= rounds; round++) {
                rates.add(verify(service.url()));
            }
            var sorted = rates.stream().sorted().toList();
            System.out.printf(
                    "median %,.0f events/s, min %,.0f, max %,.0f%n",
                    sorted.get((rounds - 1) / 2), sorted.getFirst(), sorted.getLast());
            System.out.println("peak memory of the service process: " + service.peakMemory());
        }
        return 0;
    }

    private void importInto(URI service, String ledger) throws Exception {
        RoadBenchmark.create(service, ledger);
        var said = new StringWriter();
        int exit = new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(said))
                .execute(
                        "--url", service.toString(),
                        "--ledger", ledger,
                        "--accounts", accounts.toString(),
                        "--transactions", transactions.toString());
        if (exit != 0) {
            throw new IllegalStateException("the import failed: " + said);
        }
    }

    private static double verify(URI service) throws JsonProcessingException {
        var said = new StringWriter();
        int exit = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(said))
                .execute("--url", service.toString(), "--json");
        if (exit != 0) {
            throw new IllegalStateException("not verified: " + said);
        }
        return print(new JsonMapper().readTree(said.toString()));
    }

    private static double print(JsonNode report) {
        long events = report.path("events").asLong();
        double seconds = report.path("took_seconds").asDouble();
        long rows = report.path("read_models")
                .valueStream()
                .mapToLong(checked -> checked.path("rows").asLong())
                .sum();
        System.out.printf(
                "%,d events and %,d rows verified in %.2f s, %,.0f events/s%n",
                events, rows, seconds, events / seconds);
        return events / seconds;
    }
}
