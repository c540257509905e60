package dev.daybook.adapter.out.jooq.kit;

import dev.daybook.application.port.RecordedEvent;

/// What a batch of events means for the rows: gathered first, so that each row is written once, then written with a few
/// statements per table.
public interface Changes {

    /// Takes in the next event of its stream.
    void add(RecordedEvent event);

    /// Anything but an outage that is thrown here means that an event cannot be applied.
    void write(Pen pen);
}
