package dev.daybook.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.domain.event.EventType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /// An event is named after its place instead of a hash.
    @Override
    public StoredForm form() {
        var text = recorded.event().toString().replaceAll("key=[^,\\]]*", "key=…");
        var json = "{\"event\":\"%s\"}".formatted(text.replace("\\", "\\\\").replace("\"", "\\\""));
        var previous = Optional.of(ref().version() - 1).filter(version -> version > 0);
        return new StoredForm(json, hash(ref().version()), previous.map(this::hash));
    }

    private String hash(long version) {
        return UUID.nameUUIDFromBytes("%s@%d".formatted(ref().stream(), version).getBytes(UTF_8))
                .toString()
                .replace("-", "");
    }

    @Override
    public long fingerprint() {
        return recorded.id().getLeastSignificantBits();
    }
}
