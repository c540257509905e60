package dev.daybook.application.command;

import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets the commands of this process that write to the same streams take turns, so that they do not race each other for
/// the next version. Only a courtesy: what keeps streams right is the condition of the append.
public final class StreamLocks {

    private static final int STRIPES = 1024;

    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];
    private final Duration patience;

    public StreamLocks(Duration patience) {
        this.patience = patience;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock(true);
        }
    }

    /// Runs `work` when its turn has come on all streams. Throws [Unavailable] when that takes too long.
    public <T> T inTurn(Collection<StreamId> streams, Supplier<T> work) {
        Deque<ReentrantLock> held = new ArrayDeque<>();
        try {
            for (int stripe : inOrder(streams)) {
                acquire(stripes[stripe]);
                held.push(stripes[stripe]);
            }
            return work.get();
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }

    /// Everybody locks in the same order, so nobody waits in a circle.
    private static SortedSet<Integer> inOrder(Collection<StreamId> streams) {
        var order = new TreeSet<Integer>();
        streams.forEach(stream -> order.add(Math.floorMod(stream.hashCode(), STRIPES)));
        return order;
    }

    private void acquire(ReentrantLock lock) {
        try {
            if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Unavailable("too many writers at once on the same accounts", null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for a turn", interrupted);
        }
    }
}
