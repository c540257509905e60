package dev.daybook.domain.event;

import java.time.Instant;

/// Something that happened, in its current shape. Its families are sealed, one per aggregate.
public interface DomainEvent {

    /// When it was recorded, to the microsecond.
    Instant at();
}
