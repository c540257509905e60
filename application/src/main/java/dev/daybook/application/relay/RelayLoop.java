package dev.daybook.application.relay;

import dev.daybook.application.concurrent.Background;
import dev.daybook.application.port.CorruptFeed;
import dev.daybook.application.port.Lease;
import dev.daybook.application.port.Lease.Held;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Supplier;

/// Keeps a relay going on a thread of its own, and between its steps the comparison with the store where one is due; in
/// one process of many, the one that has the lease. The others stand by.
public final class RelayLoop implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RelayLoop.class.getName());
    private static final Backoff OUTAGE = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5), Integer.MAX_VALUE);

    private final Lease lease;
    private final Supplier<Relay> relays;
    private final Backfill backfill;
    private volatile String state = "has not begun";
    private final Background background = new Background("relay", this::run);

    /// @param relays makes one that goes on where the last one of any process stopped
    public RelayLoop(Lease lease, Supplier<Relay> relays, Backfill backfill) {
        this.lease = lease;
        this.relays = relays;
        this.backfill = backfill;
    }

    public void start() {
        background.start();
    }

    public boolean isRunning() {
        return background.isRunning();
    }

    /// What it does now, or what holds it up.
    public String state() {
        return state;
    }

    @Override
    public void close() {
        background.close();
    }

    private void run() throws InterruptedException {
        for (int failures = 0; !Thread.currentThread().isInterrupted(); ) {
            OUTAGE.pauseBefore(failures + 1);
            state = failures == 0 ? "stands by while another process relays" : state;
            try (var held = lease.take()) {
                relay(held);
                failures = 0;
            } catch (Unavailable outage) {
                failures++;
                waits(outage);
            }
        }
    }

    private void relay(Held held) throws InterruptedException {
        var relay = relays.get();
        for (int failures = 0; held.isHeld() && !Thread.currentThread().isInterrupted(); ) {
            OUTAGE.pauseBefore(failures + 1);
            failures = step(relay) ? 0 : failures + 1;
        }
    }

    private boolean step(Relay relay) {
        try {
            relay.step();
            var _ = backfill.step();
            state = "follows the event store";
            return true;
        } catch (Unavailable | CorruptFeed failed) {
            waits(failed);
            return false;
        }
    }

    private void waits(RuntimeException failed) {
        state = failed.toString();
        LOG.log(Level.WARNING, () -> "relay waits: " + failed);
    }
}
