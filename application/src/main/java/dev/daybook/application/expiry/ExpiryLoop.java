package dev.daybook.application.expiry;

import dev.daybook.application.concurrent.Background;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Looks for pending transactions to expire again and again, on a thread of its own. Where something else keeps the
/// time, such as a schedule, the use case is called instead.
public final class ExpiryLoop implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ExpiryLoop.class.getName());
    private static final Backoff OUTAGE = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Integer.MAX_VALUE);

    private final ExpireDueUseCase expireDue;
    private final Duration pace;
    private final Background background = new Background("expiry", this::run);

    /// @param pace the time between two looks
    public ExpiryLoop(ExpireDueUseCase expireDue, Duration pace) {
        this.expireDue = expireDue;
        this.pace = pace;
    }

    public void start() {
        background.start();
    }

    public boolean isRunning() {
        return background.isRunning();
    }

    @Override
    public void close() {
        background.close();
    }

    private void run() throws InterruptedException {
        for (int failures = 0; !Thread.currentThread().isInterrupted(); ) {
            OUTAGE.pauseBefore(failures + 1);
            failures = isLookedThrough() ? 0 : failures + 1;
            Thread.sleep(pace);
        }
    }

    private boolean isLookedThrough() {
        try {
            int expired = expireDue.handle(() -> !Thread.currentThread().isInterrupted());
            if (expired > 0) {
                LOG.log(Level.INFO, "expired {0} pending transactions", expired);
            }
            return true;
        } catch (Unavailable outage) {
            LOG.log(Level.WARNING, () -> "expiry waits: " + outage.getMessage());
            return false;
        }
    }
}
