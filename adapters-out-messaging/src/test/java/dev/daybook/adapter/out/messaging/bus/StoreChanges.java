package dev.daybook.adapter.out.messaging.bus;

import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.StoredEvent;
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
    public List<StoredEvent> poll() {
        return store.list(Optional.empty()).events().stream()
                .filter(event -> told.add(event.ref()))
                .toList();
    }

    @Override
    public boolean hasMissed() {
        return false;
    }

    @Override
    public void checkpoint() {}
}
