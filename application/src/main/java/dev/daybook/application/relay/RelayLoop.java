package dev.daybook.application.relay;

import dev.daybook.application.concurrent.Background;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Keeps a relay going on a thread of its own.
public final class RelayLoop implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RelayLoop.class.getName());
    private static final Backoff OUTAGE = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5), Integer.MAX_VALUE);

    private final Relay relay;
    private final Background background = new Background("relay", this::run);

    public RelayLoop(Relay relay) {
        this.relay = relay;
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
            failures = step() ? 0 : failures + 1;
        }
    }

    private boolean step() {
        try {
            relay.step();
            return true;
        } catch (Unavailable outage) {
            LOG.log(Level.WARNING, () -> "relay waits: " + outage.getMessage());
            return false;
        }
    }
}
