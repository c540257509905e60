package dev.daybook.application.command;

import dev.daybook.application.port.Commit;
import dev.daybook.application.port.NewEvent;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What several commands append, as one commit: as much as surely fits into one atomic write.
final class JointCommit {

    /// One atomic write holds 4 MiB. An event is weighed by its text, which tells everything that is stored of it; no
    /// character of that takes more than six bytes, however it is escaped or encoded.
    private static final long MAX_CHARACTERS = 4 * 1024 * 1024 / 6;

    private final Map<StreamId, StreamAppend> streams = new LinkedHashMap<>();
    private final List<List<StreamAppend>> parts = new ArrayList<>();
    private int weighedParts;
    private long characters;
    private int events;

    /// The first is taken in whatever its size: alone it could not become smaller.
    boolean takesIn(List<StreamAppend> part) {
        boolean fits = parts.isEmpty() || fits(part);
        if (fits) {
            part.forEach(this::requireSameHead);
            parts.add(part);
            part.forEach(append -> streams.merge(append.head().stream(), append, JointCommit::joined));
            events += new Commit(part).size();
        }
        return fits;
    }

    boolean isEmpty() {
        return streams.isEmpty();
    }

    Set<StreamId> streams() {
        return streams.keySet();
    }

    Commit commit() {
        return new Commit(List.copyOf(streams.values()));
    }

    private boolean fits(List<StreamAppend> part) {
        return events + new Commit(part).size() <= Commit.MAX_EVENTS
                && characters() + characters(part) <= MAX_CHARACTERS;
    }

    /// Most commands go alone and are never weighed.
    private long characters() {
        for (; weighedParts < parts.size(); weighedParts++) {
            characters += characters(parts.get(weighedParts));
        }
        return characters;
    }

    private static long characters(List<StreamAppend> part) {
        return part.stream()
                .flatMap(append -> append.events().stream())
                .mapToLong(event -> event.toString().length())
                .sum();
    }

    /// Whoever looks at the states of a round cannot see another.
    private void requireSameHead(StreamAppend next) {
        var first = streams.getOrDefault(next.head().stream(), next).head();
        if (first.version() != next.head().version()) {
            throw new IllegalStateException("decided on %s, and on %s".formatted(first, next.head()));
        }
    }

    private static StreamAppend joined(StreamAppend first, StreamAppend next) {
        Stream<NewEvent<?>> events = Stream.concat(first.events().stream(), next.events().stream());
        return new StreamAppend(first.head(), events.toList());
    }
}
