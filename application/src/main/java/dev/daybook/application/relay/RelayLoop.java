package dev.daybook.application.relay;

import dev.daybook.application.concurrent.Background;
import dev.daybook.application.port.CorruptFeed;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/// Keeps a relay going on a thread of its own, and between its steps the comparison with the store where one is due.
public final class RelayLoop implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RelayLoop.class.getName());
    private static final Backoff OUTAGE = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5), Integer.MAX_VALUE);

    private final Relay relay;
    private final Backfill backfill;
    private volatile Optional<String> trouble = Optional.empty();
    private final Background background = new Background("relay", this::run);

    public RelayLoop(Relay relay, Backfill backfill) {
        this.relay = relay;
        this.backfill = backfill;
    }

    public void start() {
        background.start();
    }

    public boolean isRunning() {
        return background.isRunning();
    }

    /// What holds it up; nothing while it goes on.
    public Optional<String> trouble() {
        return trouble;
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
            var _ = backfill.step();
            trouble = Optional.empty();
            return true;
        } catch (Unavailable | CorruptFeed failed) {
            trouble = Optional.of(failed.toString());
            LOG.log(Level.WARNING, () -> "relay waits: " + failed);
            return false;
        }
    }
}
