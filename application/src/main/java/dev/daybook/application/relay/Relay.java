package dev.daybook.application.relay;

import dev.daybook.application.port.Change;
import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.HintPublisher;
import java.time.Duration;
import java.util.List;

/// Tells the bus what the event store wrote. It remembers how far it came only after the bus took it, so after
/// a crash it says some things twice.
public final class Relay {

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(1);

    private final ChangeStream changes;
    private final HintPublisher publisher;
    private List<Change> unpublished = List.of();
    private boolean unsaved;
    private long savedAt = System.nanoTime();

    public Relay(ChangeStream changes, HintPublisher publisher) {
        this.changes = changes;
        this.publisher = publisher;
    }

    /// Passes on what has come since the last time, and before that what the bus did not take then.
    public void step() {
        if (unpublished.isEmpty()) {
            unpublished = changes.poll();
        }
        if (!unpublished.isEmpty()) {
            publisher.publish(unpublished);
            unpublished = List.of();
            unsaved = true;
        }
        if (unsaved && System.nanoTime() - savedAt > BETWEEN_CHECKPOINTS.toNanos()) {
            changes.checkpoint();
            unsaved = false;
            savedAt = System.nanoTime();
        }
    }
}
