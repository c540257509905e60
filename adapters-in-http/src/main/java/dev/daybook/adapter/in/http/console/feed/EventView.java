package dev.daybook.adapter.in.http.console.feed;

import dev.daybook.adapter.in.http.console.text.PrettyJson;
import dev.daybook.adapter.in.http.event.EventJson;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StoredForm;
import dev.daybook.domain.catalogue.EventCatalogue;
import dev.daybook.domain.event.EventType;
import java.time.Instant;
import java.util.Optional;

/// One event: what is stored, and what is made of it today.
///
/// @param recorded none where it cannot be read
/// @param fault why it cannot be read, or is not what was written, or does not follow the event before it
/// @param partition of the feed
/// @param position there, where it is known
public record EventView(
        EventRef ref,
        EventType type,
        Instant recordedAt,
        StoredForm form,
        Optional<RecordedEvent> recorded,
        Optional<String> fault,
        int partition,
        Optional<Long> position,
        boolean hasNext) {

    static EventView of(
            StoredEvent event, Optional<StoredEvent> before, int partition, Optional<Long> position, boolean hasNext) {
        return new EventView(
                event.ref(),
                event.type(),
                event.recordedAt(),
                event.form(),
                read(event),
                fault(event, before),
                partition,
                position,
                hasNext);
    }

    private static Optional<RecordedEvent> read(StoredEvent event) {
        try {
            return Optional.of(event.recorded());
        } catch (CorruptStream _) {
            return Optional.empty();
        }
    }

    private static Optional<String> fault(StoredEvent event, Optional<StoredEvent> before) {
        if (event.ref().version() > 1 && before.isEmpty()) {
            return Optional.of("the event before it is missing");
        }
        try {
            event.requireIntact();
            before.ifPresent(event::requireAfter);
            var _ = event.recorded();
            return Optional.empty();
        } catch (CorruptStream corrupt) {
            return Optional.ofNullable(corrupt.getMessage());
        }
    }

    public String stored() {
        return PrettyJson.of(form.json());
    }

    public Optional<String> today() {
        return recorded.map(event -> PrettyJson.of(EventJson.data(event.event())));
    }

    /// The version of the shape that is written today.
    public Optional<Integer> currentVersion() {
        return recorded.map(event -> EventCatalogue.typeOf(event.event()).version());
    }

    public boolean isUpcast() {
        return currentVersion().filter(version -> version != type.version()).isPresent();
    }

    public boolean hasPrevious() {
        return ref.version() > 1;
    }

    public EventRef neighbour(int step) {
        return new EventRef(ref.stream(), ref.version() + step);
    }
}
