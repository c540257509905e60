package dev.daybook.application.relay;

import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.HintPublisher;
import dev.daybook.application.port.StoredEvent;
import java.time.Duration;
import java.util.List;

/// Writes what the event store tells of into the feed, then wakes those who follow it. It remembers how far it
/// came only after both, so after a crash it says some things twice.
public final class Relay {

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(1);

    private final ChangeStream changes;
    private final EventFeed feed;
    private final HintPublisher publisher;
    private List<StoredEvent> unpublished = List.of();
    private boolean missed;
    private boolean unsaved;
    private long savedAt = System.nanoTime();

    public Relay(ChangeStream changes, EventFeed feed, HintPublisher publisher) {
        this.changes = changes;
        this.feed = feed;
        this.publisher = publisher;
    }

    /// Passes on what has come since the last time, and before that what was not taken then.
    public void step() {
        if (unpublished.isEmpty()) {
            unpublished = changes.poll();
            missed |= changes.hasMissed();
        }
        if (missed) {
            feed.doubt();
            missed = false;
        }
        if (!unpublished.isEmpty()) {
            feed.append(unpublished);
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
