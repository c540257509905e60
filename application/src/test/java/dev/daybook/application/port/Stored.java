package dev.daybook.application.port;

import dev.daybook.domain.event.EventType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// A stored event of the in-memory adapters: it is always what was written.
public record Stored(RecordedEvent recorded) implements StoredEvent {

    public static List<StoredEvent> all(Collection<RecordedEvent> events) {
        return events.stream().<StoredEvent>map(Stored::new).toList();
    }

    @Override
    public EventRef ref() {
        return recorded.ref();
    }

    @Override
    public EventType type() {
        return recorded.type();
    }

    @Override
    public Instant recordedAt() {
        return recorded.recordedAt();
    }

    @Override
    public void requireIntact() {}

    @Override
    public void requireAfter(StoredEvent earlier) {
        if (!earlier.ref().stream().equals(ref().stream()) || earlier.ref().version() + 1 != ref().version()) {
            throw new CorruptStream(ref().stream(), "event %d follows %s".formatted(ref().version(), earlier.ref()));
        }
    }

    @Override
    public long fingerprint() {
        return recorded.id().getLeastSignificantBits();
    }
}
