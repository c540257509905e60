package dev.daybook.application.command;

import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The states this process saw last, the least recently used dropped first. They may be stale: an append on a stale one
/// fails, and nobody is refused because of one.
public final class WarmStates {

    private final Map<StreamId, Loaded<?>> states;

    public WarmStates(int capacity) {
        this.states = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<StreamId, Loaded<?>> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized Optional<Loaded<?>> find(StreamId stream) {
        return Optional.ofNullable(states.get(stream));
    }

    /// Keeps the newer one: two commands may come back in either order.
    synchronized void keep(Loaded<?> loaded) {
        if (loaded.head().version() > 0) {
            states.merge(
                    loaded.head().stream(),
                    loaded,
                    (old, now) -> old.head().version() > now.head().version() ? old : now);
        }
    }

    synchronized void forget(StreamId stream) {
        states.remove(stream);
    }
}
