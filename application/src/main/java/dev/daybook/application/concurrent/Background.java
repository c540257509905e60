package dev.daybook.application.concurrent;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Work that goes on on a thread of its own until it is closed. Should it fail instead, it says so in the log and stays
/// stopped for health checks to see.
public final class Background implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Background.class.getName());
    private static final Duration LAST_STEP = Duration.ofSeconds(10);

    /// What goes on; it ends when its thread is interrupted.
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }

    private final Thread thread;

    public Background(String name, Work work) {
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> run(name, work));
    }

    public void start() {
        thread.start();
    }

    public boolean isRunning() {
        return thread.isAlive();
    }

    /// Lets the step that is under way end, for a while.
    @Override
    public void close() {
        thread.interrupt();
        try {
            if (!thread.join(LAST_STEP)) {
                LOG.log(Level.WARNING, "{0} did not end in time", thread.getName());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(String name, Work work) {
        try {
            work.run();
        } catch (InterruptedException closed) {
            LOG.log(Level.DEBUG, "{0} ends", name);
        } catch (RuntimeException | Error failed) {
            LOG.log(Level.ERROR, name + " has failed and stands still", failed);
            throw failed;
        }
    }
}
