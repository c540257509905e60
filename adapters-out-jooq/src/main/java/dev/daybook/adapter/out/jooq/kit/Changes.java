package dev.daybook.adapter.out.jooq.kit;

import dev.daybook.application.port.RecordedEvent;

/// What a batch of events means for the rows: gathered first, so that each row is written once, then written with a few
/// statements per table.
public interface Changes {

    /// Takes in the next event of its stream; those of other streams may be elsewhere. What it throws, other than an
    /// outage, means that the event cannot be applied.
    void add(RecordedEvent event);

    /// Anything but an outage that is thrown here means that an event cannot be applied.
    void write(Pen pen);
}
