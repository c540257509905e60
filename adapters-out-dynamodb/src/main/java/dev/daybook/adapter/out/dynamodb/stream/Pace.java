package dev.daybook.adapter.out.dynamodb.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How often a stream of changes is polled: while changes come, after as long as they may gather, since many at once
/// cost hardly more than one; while none come, more and more seldom. Whoever writes in this process can say so.
public final class Pace {

    private final Duration busy;
    private final Duration idle;
    private final Semaphore written = new Semaphore(0);
    private Duration next;

    /// @param busy the least lag there is
    /// @param idle the longest time between two polls
    public Pace(Duration busy, Duration idle) {
        this.busy = busy;
        this.idle = idle;
        this.next = busy;
    }

    public static Pace steady(Duration pace) {
        return new Pace(pace, pace);
    }

    /// There will be a change before long.
    public void wake() {
        written.release();
    }

    /// Returns when it is time for the next poll.
    ///
    /// @param found whether the one before found any change
    void await(boolean found) throws InterruptedException {
        next = found ? busy : shorter(next.multipliedBy(2), idle);
        var longer = next.minus(busy);
        if (longer.isPositive() && written.tryAcquire(longer.toNanos(), TimeUnit.NANOSECONDS)) {
            next = busy;
        }
        Thread.sleep(busy);
        var _ = written.drainPermits();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
