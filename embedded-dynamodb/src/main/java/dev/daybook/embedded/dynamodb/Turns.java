package dev.daybook.embedded.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Runs each job on the thread that asks for it, one at a time.
///
/// The original hands every job to one thread and waits for it, some twenty times per transaction, and that
/// waiting takes longer than the jobs: transactions are about twice as fast without it.
final class Turns extends SQLiteQueue {

    private static final ThreadLocal<@Nullable Throwable> LAST_FAILURE = new ThreadLocal<>();

    private final SQLiteQueue original;
    private final SQLiteConnection connection;
    private final ReentrantLock turn = new ReentrantLock();

    /// @param original already started; it keeps the thread that opened the connection
    Turns(SQLiteQueue original, SQLiteConnection connection) {
        this.original = original;
        this.connection = connection;
    }

    @Override
    public <T, J extends SQLiteJob<T>> J execute(J job) {
        turn.lock();
        try {
            EmulatorInternals.confine(connection, Thread.currentThread());
            LAST_FAILURE.set(EmulatorInternals.failureOf(job, connection, this));
            return job;
        } finally {
            turn.unlock();
        }
    }

    /// Why the last job of this thread failed. Whoever asks the job itself for its result hears it as well.
    static Optional<Throwable> lastFailure() {
        return Optional.ofNullable(LAST_FAILURE.get());
    }

    @Override
    public SQLiteQueue stop(boolean gracefully) {
        turn.lock();
        try {
            EmulatorInternals.confine(connection, Thread.currentThread());
            connection.dispose();
            return original.stop(gracefully);
        } finally {
            turn.unlock();
        }
    }
}
