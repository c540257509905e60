package dev.daybook.application.relay;

import dev.daybook.application.journey.Logbook;
import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.HintPublisher;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Writes what the event store tells of into the feed, then wakes those who follow it. It remembers how far it
/// came only after both, so after a crash it says some things twice.
public final class Relay {

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(1);

    private final ChangeStream changes;
    private final EventFeed feed;
    private final HintPublisher publisher;
    private final Logbook logbook;
    private List<StoredEvent> unpublished = List.of();
    private final List<FeedPiece> grown = new ArrayList<>();
    private boolean missed;
    private boolean unsaved;
    private long savedAt = System.nanoTime();

    public Relay(ChangeStream changes, EventFeed feed, HintPublisher publisher, Logbook logbook) {
        this.changes = changes;
        this.feed = feed;
        this.publisher = publisher;
        this.logbook = logbook;
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
            passOn();
            unsaved = true;
        }
        if (unsaved && System.nanoTime() - savedAt > BETWEEN_CHECKPOINTS.toNanos()) {
            changes.checkpoint();
            unsaved = false;
            savedAt = System.nanoTime();
        }
    }

    private void passOn() {
        grown.addAll(feed.extend(unpublished));
        publisher.publish(unpublished);
        logbook.passed(Hop.HINTS, grown);
        grown.clear();
        unpublished = List.of();
    }
}
