package dev.daybook.application.projection;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Brings one read model up to the events it hears of.
///
/// What it hears is only a hint, the store is the truth: it looks up how far the read model has come and reads
/// everything from there to the hinted version. So hints may be lost, late, doubled, shuffled or forged.
public final class Projector {

    private final EventStore store;
    private final Projection projection;

    public Projector(EventStore store, Projection projection) {
        this.store = store;
        this.projection = projection;
    }

    public void project(Collection<EventRef> hinted) {
        var wanted = newest(hinted);
        while (!wanted.isEmpty()) {
            var step = Step.of(wanted, projection.versions(wanted.keySet()));
            var events = store.fetch(step.refs());
            if (!events.isEmpty()) {
                projection.apply(events);
            }
            wanted.keySet().removeAll(step.finished());
            wanted.keySet().removeIf(stream -> step.reaches(stream) && !hasEventOf(stream, events));
        }
    }

    private static Map<StreamId, Long> newest(Collection<EventRef> hinted) {
        var newest = new HashMap<StreamId, Long>();
        hinted.forEach(event -> newest.merge(event.stream(), event.version(), Math::max));
        return newest;
    }

    /// A hint of a version that does not exist leads to nothing, and is dropped.
    private static boolean hasEventOf(StreamId stream, List<RecordedEvent> events) {
        return events.stream().anyMatch(event -> event.ref().stream().equals(stream));
    }
}
