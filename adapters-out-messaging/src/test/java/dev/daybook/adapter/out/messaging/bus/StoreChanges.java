package dev.daybook.adapter.out.messaging.bus;

import dev.daybook.application.port.Change;
import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Hint;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.RecordedEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an in-memory store wrote since the last time.
final class StoreChanges implements ChangeStream {

    private final InMemoryEventStore store;
    private final Set<EventRef> told = new HashSet<>();

    StoreChanges(InMemoryEventStore store) {
        this.store = store;
    }

    @Override
    public List<Change> poll() {
        var written =
                store.list(Optional.empty()).refs().stream().filter(told::add).toList();
        return store.fetch(written).stream().map(StoreChanges::change).toList();
    }

    @Override
    public void checkpoint() {}

    private static Change change(RecordedEvent event) {
        return new Change(new Hint(event.ref(), event.type(), event.recordedAt()), Optional.of(event));
    }
}
