package dev.daybook.bootstrap.cli.demo;

import dev.daybook.bootstrap.cli.client.WrongUsage;
import picocli.CommandLine.Option;

/// Whether a marketplace shall trade, which, and how busily.
public final class DemoOptions {

    @Option(
            names = "--demo",
            required = true,
            description =
                    "Has a made-up marketplace trade in the ledger main. With a --data-dir it goes on where it was.")
    private boolean wanted;

    @Option(
            names = "--demo-seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "What happens there: the same seed, the same trades (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--demo-rate",
            paramLabel = "N",
            defaultValue = "3",
            description = "How much happens in a second, up to 50 (default: ${DEFAULT-VALUE}).")
    private double rate;

    public long seed() {
        return seed;
    }

    /// Throws [WrongUsage] for one that cannot be.
    public double rate() {
        if (!wanted || !(rate > 0 && rate <= 50)) {
            throw new WrongUsage("--demo-rate must be above zero and at most 50");
        }
        return rate;
    }
}
