package dev.daybook.adapter.out.dynamodb.client;

import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/// Makes a call until it is answered, or until the bound of `backoff` is reached.
public final class Retries {

    private static final Logger LOG = System.getLogger(Retries.class.getName());

    private final Backoff backoff;

    public Retries(Backoff backoff) {
        this.backoff = backoff;
    }

    /// Gives a busy store one to three seconds before the client hears of it, and never more than twenty to a silent
    /// one: whoever waits in front of us has not given up by then.
    public static Retries standard() {
        return new Retries(new Backoff(Duration.ofMillis(25), Duration.ofSeconds(1), 8));
    }

    /// The call must be safe to repeat: it may have been carried out, and only its answer lost.
    ///
    /// Throws [Unavailable] when no try was answered, and at once whatever trying again would not change.
    public <T> T call(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            pauseBefore(attempt);
            try {
                return call.get();
            } catch (AbortedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Unavailable("interrupted while waiting for DynamoDB", interrupted);
            } catch (SdkException failure) {
                if (!Faults.mayPass(failure)) {
                    throw failure;
                }
                if (attempt >= backoff.attempts()) {
                    throw new Unavailable("DynamoDB failed %d times in a row".formatted(attempt), failure);
                }
                LOG.log(Level.DEBUG, "will try again", failure);
            }
        }
    }

    /// Waits before try number `attempt`, counted from 1. Throws [Unavailable] when there were enough tries.
    public void pauseBefore(int attempt) {
        if (attempt > backoff.attempts()) {
            throw new Unavailable("DynamoDB put us off %d times in a row".formatted(attempt - 1), null);
        }
        try {
            backoff.pauseBefore(attempt);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for DynamoDB", interrupted);
        }
    }
}
