package dev.daybook.bootstrap.cli.client;

import dev.daybook.bootstrap.cli.client.Attempt.Answered;
import dev.daybook.bootstrap.cli.client.Attempt.Busy;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Tries again and again, within bounds. What is tried must be safe to do twice: of an answer that got lost nobody
/// knows
/// whether the request had arrived.
public final class Retries {

    /// Sends the thing once.
    @FunctionalInterface
    public interface Try {
        Attempt once() throws InterruptedException;
    }

    /// Where it ended.
    public record End(Attempt last, int tries) {}

    private final Patience patience;

    public Retries(Patience patience) {
        this.patience = patience;
    }

    /// Until it is answered, but at least once.
    ///
    /// @param hopeless whether somebody else has found out meanwhile that there is no point in going on
    public End run(Try sending, BooleanSupplier hopeless) throws InterruptedException {
        var attempt = sending.once();
        int tries = 1;
        while (!(attempt instanceof Answered) && tries < patience.retries().attempts() && !hopeless.getAsBoolean()) {
            tries++;
            pause(attempt, tries);
            attempt = sending.once();
        }
        return new End(attempt, tries);
    }

    private void pause(Attempt last, int next) throws InterruptedException {
        if (last instanceof Busy busy) {
            Thread.sleep(shorter(busy.pause(), patience.longestWish()));
        }
        patience.retries().pauseBefore(next);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
