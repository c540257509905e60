package dev.daybook.application.port;

import java.util.List;

/// What the event store wrote lately, as its change feed tells: at least once, unordered between streams,
/// forgotten after a day.
public interface ChangeStream {

    /// The next changes, empty when there are none yet. Blocks at most for one short wait.
    List<Change> poll();

    /// Everything polled so far has been passed on: a restart goes on behind it.
    void checkpoint();
}
