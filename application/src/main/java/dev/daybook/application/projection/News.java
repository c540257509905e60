package dev.daybook.application.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes those who wait for more of the feed. What it says is only a hint: whoever waits looks again after a while in
/// any case.
public final class News {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();
    private long count;

    /// How often there was news so far.
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /// There may be more of the feed.
    public void tell() {
        lock.lock();
        try {
            count++;
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Returns as soon as there is news that was not among the first `known`, or when `patience` is over.
    public void await(long known, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (count <= known && left > 0) {
                left = heard.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
