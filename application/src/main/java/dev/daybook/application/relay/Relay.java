package dev.daybook.application.relay;

import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.HintPublisher;

/// Tells the bus what the event store wrote. It remembers how far it came only after the bus took it, so after a crash
/// it
/// says some things twice.
public final class Relay {

    private final ChangeStream changes;
    private final HintPublisher publisher;

    public Relay(ChangeStream changes, HintPublisher publisher) {
        this.changes = changes;
        this.publisher = publisher;
    }

    /// Passes on what has come since the last time.
    public void step() {
        var hints = changes.poll();
        if (!hints.isEmpty()) {
            publisher.publish(hints);
            changes.checkpoint();
        }
    }
}
