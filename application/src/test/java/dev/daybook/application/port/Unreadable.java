package dev.daybook.application.port;

import dev.daybook.domain.event.EventType;
import java.time.Instant;
import java.util.Optional;

/// A stored event of which only its place can be told, as if a newer Daybook had written it.
public record Unreadable(Hint hint) implements StoredEvent {

    @Override
    public EventRef ref() {
        return hint.event();
    }

    @Override
    public EventType type() {
        return hint.type();
    }

    @Override
    public Instant recordedAt() {
        return hint.recordedAt();
    }

    @Override
    public RecordedEvent recorded() {
        throw new CorruptStream(ref().stream(), "event %d is of an unknown type".formatted(ref().version()));
    }

    @Override
    public void requireIntact() {}

    @Override
    public void requireAfter(StoredEvent earlier) {}

    @Override
    public StoredForm form() {
        return new StoredForm("", "", Optional.empty());
    }

    @Override
    public long fingerprint() {
        return ref().hashCode();
    }
}
