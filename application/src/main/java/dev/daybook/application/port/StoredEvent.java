package dev.daybook.application.port;

import dev.daybook.domain.event.EventType;
import java.time.Instant;
import java.util.Optional;

/// One event as it is stored, whether or not it can be read: in the store, in its stream of changes, or in the feed.
public interface StoredEvent {

    EventRef ref();

    /// The name and version it was stored under.
    EventType type();

    Instant recordedAt();

    default Hint hint() {
        return new Hint(ref(), type(), recordedAt());
    }

    /// The event in its current shape. Throws [CorruptStream] when it is not what was written, and when a newer
    /// Daybook wrote it.
    RecordedEvent recorded();

    /// As in its metadata, without looking whether all of it can be read.
    default Optional<String> traceparent() {
        return recorded().metadata().traceparent();
    }

    /// Throws [CorruptStream] when anything of it was edited or put in another's place.
    void requireIntact();

    /// Throws [CorruptStream] when it is not the very next event of its stream after `earlier`, or was written after
    /// another event than that one.
    void requireAfter(StoredEvent earlier);

    /// As it stands in the store, whether or not that is what was written.
    StoredForm form();

    /// Of all that is stored of the event, so that two copies of an event can be told from two events: 64 bits of its
    /// hash.
    long fingerprint();
}
