package dev.daybook.application.port;

import java.util.List;

/// What the event store wrote lately, as its stream of changes tells: at least once, unordered between events,
/// forgotten after a day.
public interface ChangeStream {

    /// The next changes, empty when there are none yet. Blocks at most for one short wait.
    List<StoredEvent> poll();

    /// Whether changes may have been forgotten before they were told, since this was asked last: also at the very
    /// beginning, when nobody knows what there was before.
    boolean hasMissed();

    /// Everything polled so far has been passed on: a restart goes on behind it.
    void checkpoint();
}
