package dev.daybook.application.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Full-jitter backoff: each wait is random between nothing and a bound that doubles up to `longest`.
///
/// @param attempts how often something is tried in all
public record Backoff(Duration first, Duration longest, int attempts) {

    /// Waits before try number `attempt`, counted from 1; the first is not kept waiting.
    public void pauseBefore(int attempt) throws InterruptedException {
        if (attempt > 1) {
            Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(bound(attempt) + 1)));
        }
    }

    private long bound(int attempt) {
        int doublings = Math.min(attempt - 2, 30);
        return Math.min(first.toNanos() << doublings, longest.toNanos());
    }
}
