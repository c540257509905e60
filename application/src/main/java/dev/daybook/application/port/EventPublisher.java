package dev.daybook.application.port;

import java.util.List;

/// A bus on which everybody may hear what the ledger tells: hints to read models, public events to others.
public interface EventPublisher {

    /// Offers events in the order in which they shall be told. What the bus puts off is offered to it again by
    /// and by, with bounds; who hears of an event may hear of it more than once. The events it takes at the
    /// first go are told in the order given, as far as the bus keeps any order.
    Intake offer(List<StoredEvent> events);
}
