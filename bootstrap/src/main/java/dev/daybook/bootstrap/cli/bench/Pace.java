package dev.daybook.bootstrap.cli.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Hands out turns to all clients: as fast as they come for them, or at a rate, whether they keep up or not.
final class Pace {

    private final Optional<Double> rate;
    private final Optional<Long> most;
    private final long start = System.nanoTime();
    private final long end;
    private final AtomicLong next = new AtomicLong();

    /// @param rate of all clients together, in a second
    /// @param most so many turns, however long it takes; without it, so many as there is `time` for
    Pace(Optional<Double> rate, Optional<Long> most, Duration time) {
        this.rate = rate;
        this.most = most;
        this.end = start + (most.isPresent() ? Long.MAX_VALUE / 2 : time.toNanos());
    }

    /// Waits until it is due. Empty when there are no more.
    Optional<Turn> next() throws InterruptedException {
        long number = next.getAndIncrement();
        long due = rate.isPresent()
                ? start + (long) (number / rate.get() * TimeUnit.SECONDS.toNanos(1))
                : System.nanoTime();
        if (due - end >= 0 || number >= most.orElse(Long.MAX_VALUE)) {
            return Optional.empty();
        }
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        return Optional.of(new Turn(number, due));
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
