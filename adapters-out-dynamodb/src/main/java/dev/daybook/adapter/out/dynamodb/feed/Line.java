package dev.daybook.adapter.out.dynamodb.feed;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Events that wait to be written, each until all before it in its stream are.
final class Line {

    private static final Logger LOG = System.getLogger(Line.class.getName());

    /// So many predecessors of one stream are fetched at once.
    private static final int MOST_FETCHED = 100;

    private final EventDirectory store;
    private final Map<StreamId, NavigableMap<Long, ItemEvent>> waiting = new LinkedHashMap<>();

    /// @param store where the predecessors are that are not among `events`
    Line(Collection<ItemEvent> events, EventDirectory store) {
        this.store = store;
        events.stream().filter(Line::isWritten).forEach(this::add);
    }

    private void add(ItemEvent event) {
        var ref = event.ref();
        waiting.computeIfAbsent(ref.stream(), _ -> new TreeMap<>()).put(ref.version(), event);
    }

    /// Whose events wait.
    Set<StreamId> streams() {
        return Set.copyOf(waiting.keySet());
    }

    /// What may be written now, in this order; nothing when all that can be is.
    ///
    /// @param known the newest version of each stream that is written
    List<ItemEvent> next(Map<StreamId, Long> known) {
        known.forEach(this::forgetUpTo);
        var fetched = predecessors(known);
        var next = new ArrayList<ItemEvent>();
        waiting.entrySet().removeIf(stream -> {
            var events = stream.getValue();
            var run = run(events, stream.getKey(), known.getOrDefault(stream.getKey(), 0L), fetched);
            next.addAll(run);
            if (run.isEmpty()) {
                holdBack(stream.getKey(), events.firstKey());
            }
            return run.isEmpty();
        });
        return next;
    }

    private void forgetUpTo(StreamId stream, long version) {
        var events = waiting.getOrDefault(stream, new TreeMap<>());
        events.headMap(version, /* inclusive= */ true).clear();
        if (events.isEmpty()) {
            waiting.remove(stream);
        }
    }

    private Map<EventRef, ItemEvent> predecessors(Map<StreamId, Long> known) {
        var missing = waiting.entrySet().stream()
                .flatMap(stream -> missing(
                        stream.getKey(),
                        known.getOrDefault(stream.getKey(), 0L) + 1,
                        stream.getValue().firstKey()))
                .toList();
        return missing.isEmpty()
                ? Map.of()
                : store.find(missing).stream()
                        .map(ItemEvent.class::cast)
                        .filter(Line::isWritten)
                        .collect(toMap(ItemEvent::ref, identity()));
    }

    private static Stream<EventRef> missing(StreamId stream, long from, long to) {
        return LongStream.range(from, to).limit(MOST_FETCHED).mapToObj(version -> new EventRef(stream, version));
    }

    private static List<ItemEvent> run(
            NavigableMap<Long, ItemEvent> events, StreamId stream, long known, Map<EventRef, ItemEvent> fetched) {
        return Stream.iterate(known + 1, version -> version + 1)
                .map(version -> Optional.ofNullable(events.get(version))
                        .or(() -> Optional.ofNullable(fetched.get(new EventRef(stream, version)))))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private static void holdBack(StreamId stream, long version) {
        LOG.log(
                Level.ERROR,
                "event {0} of stream {1} does not come into the feed: one before it is missing or not what was written",
                version,
                stream);
    }

    private static boolean isWritten(ItemEvent event) {
        try {
            event.requireWritten();
            return true;
        } catch (CorruptStream edited) {
            LOG.log(Level.ERROR, "an event does not come into the feed: {0}", edited.getMessage());
            return false;
        }
    }
}
