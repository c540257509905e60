package dev.daybook.application.projection;

import static java.util.Comparator.comparingLong;

import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Picks what a read model may apply: the next events of each stream, in order, without what it knows already and
/// without what is beyond a gap.
public final class DueEvents {

    private DueEvents() {}

    /// Oldest versions first.
    ///
    /// @param applied the version each stream has been applied up to; none means 0
    public static List<RecordedEvent> among(Collection<RecordedEvent> events, Map<StreamId, Long> applied) {
        var reached = new HashMap<>(applied);
        var due = new ArrayList<RecordedEvent>();
        for (RecordedEvent event : oldestFirst(events)) {
            var ref = event.ref();
            if (ref.version() == reached.getOrDefault(ref.stream(), 0L) + 1) {
                reached.put(ref.stream(), ref.version());
                due.add(event);
            }
        }
        return due;
    }

    private static List<RecordedEvent> oldestFirst(Collection<RecordedEvent> events) {
        return events.stream()
                .sorted(comparingLong(event -> event.ref().version()))
                .toList();
    }
}
