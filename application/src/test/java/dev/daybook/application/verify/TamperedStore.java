package dev.daybook.application.verify;

import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StoredForm;
import dev.daybook.domain.event.EventType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A store in which somebody has deleted and edited events.
final class TamperedStore implements EventDirectory {

    private final EventDirectory store;
    private final Set<EventRef> deleted = new HashSet<>();
    private final Set<EventRef> edited = new HashSet<>();

    TamperedStore(EventDirectory store) {
        this.store = store;
    }

    void delete(EventRef event) {
        deleted.add(event);
    }

    void edit(EventRef event) {
        edited.add(event);
    }

    @Override
    public Page list(Optional<String> from) {
        var page = store.list(from);
        return new Page(tampered(page.events()), page.next());
    }

    @Override
    public List<StoredEvent> find(Collection<EventRef> refs) {
        return tampered(store.find(refs));
    }

    private List<StoredEvent> tampered(List<StoredEvent> events) {
        return events.stream()
                .filter(event -> !deleted.contains(event.ref()))
                .map(event -> edited.contains(event.ref()) ? new Edited(event) : event)
                .toList();
    }

    private record Edited(StoredEvent event) implements StoredEvent {

        @Override
        public EventRef ref() {
            return event.ref();
        }

        @Override
        public EventType type() {
            return event.type();
        }

        @Override
        public Instant recordedAt() {
            return event.recordedAt();
        }

        @Override
        public RecordedEvent recorded() {
            requireIntact();
            return event.recorded();
        }

        @Override
        public void requireIntact() {
            throw new CorruptStream(ref().stream(), "event %d was edited".formatted(ref().version()));
        }

        @Override
        public void requireAfter(StoredEvent earlier) {
            event.requireAfter(earlier);
        }

        @Override
        public StoredForm form() {
            return event.form();
        }

        @Override
        public long fingerprint() {
            return event.fingerprint();
        }
    }
}
