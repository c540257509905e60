package dev.daybook.application.port;

import java.util.List;

/// The writing side of one read model.
public interface Projection extends ProjectedVersions {

    /// Stable, for logs and health: `books`, `balances`.
    String name();

    /// Applies each event that is the next of its stream, in one atomic step with the position it moves;
    /// ignores what was applied before and whatever would leave a gap. The rows do not depend on the order
    /// between streams.
    ///
    /// Throws [Unavailable] for what may pass; anything else means that an event cannot be applied.
    void apply(List<RecordedEvent> events);
}
