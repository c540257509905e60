package dev.daybook.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How soon after its acknowledgement a transaction is to be seen, while others are posted at a steady rate.
@Command(
        name = "lag",
        mixinStandardHelpOptions = true,
        description = "Measure the lag of the read models of a service under steady load.")
public final class LagBenchmark implements Callable<Integer> {

    @Option(names = "--daybook", paramLabel = "FILE", description = "The launcher (default: ${DEFAULT-VALUE}).")
    private Path daybook = Path.of("./daybook");

    @Option(names = "--rate", paramLabel = "N", description = "Transactions per second (default: ${DEFAULT-VALUE}).")
    private int rate = 100;

    @Option(names = "--seconds", paramLabel = "N", description = "How long (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(names = "--warm-up", paramLabel = "N", description = "Seconds before that (default: ${DEFAULT-VALUE}).")
    private int warmUp = 10;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LagBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (var service = RunningService.start(daybook.toAbsolutePath());
                var load = new SteadyLoad(service.url().resolve("/v1/ledgers/main"))) {
            load.open();
            var _ = load.run(rate, Duration.ofSeconds(warmUp));
            double reached = load.run(rate, Duration.ofSeconds(seconds));
            System.out.printf("%.1f transactions/s for %d s; after the acknowledgement:%n", reached, seconds);
            load.summary().forEach(System.out::println);
            System.out.println("peak memory of the service process: " + service.peakMemory());
        }
        return 0;
    }
}
