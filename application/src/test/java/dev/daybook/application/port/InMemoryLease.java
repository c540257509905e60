package dev.daybook.application.port;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A lease among those who share one semaphore. A crash ends it at once.
public final class InMemoryLease implements Lease {

    private final Semaphore free;
    private final AtomicReference<@Nullable Holding> holding = new AtomicReference<>();

    /// @param free with one permit
    public InMemoryLease(Semaphore free) {
        this.free = free;
    }

    @Override
    public Held take() throws InterruptedException {
        free.acquire();
        var taken = new Holding();
        holding.set(taken);
        return taken;
    }

    public void crash() {
        var ended = holding.getAndSet(null);
        if (ended != null) {
            ended.close();
        }
    }

    private final class Holding implements Held {

        private final AtomicBoolean held = new AtomicBoolean(true);

        @Override
        public boolean isHeld() {
            return held.get();
        }

        @Override
        public void close() {
            if (held.compareAndSet(true, false)) {
                free.release();
            }
        }
    }
}
