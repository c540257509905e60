package dev.daybook.application.port;

import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.AppendResult.Conflict;
import dev.daybook.domain.catalogue.EventCatalogue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// An event store for tests: what it holds is gone with it.
public final class InMemoryEventStore implements EventStore, EventDirectory {

    private final Map<StreamId, List<RecordedEvent>> streams = new HashMap<>();

    @Override
    public <S> Loaded<S> load(StreamId stream, Folding<S, ?> folding) {
        return loadAt(stream, folding, Long.MAX_VALUE);
    }

    @Override
    public synchronized <S> Loaded<S> loadAt(StreamId stream, Folding<S, ?> folding, long version) {
        var events = events(stream).stream().limit(version).toList();
        var state = folding.evolver().initialState();
        for (RecordedEvent event : events) {
            state = folding.evolve(state, event.event());
        }
        return new Loaded<>(head(stream, events.size()), state);
    }

    @Override
    public synchronized AppendResult append(Commit commit) {
        var wanted =
                commit.appends().stream().flatMap(InMemoryEventStore::places).toList();
        var blocking = fetch(wanted);
        if (blocking.isEmpty()) {
            commit.appends().forEach(this::write);
        } else if (!commands(wanted).equals(commands(commit))) {
            return new Conflict(blocking);
        }
        return new Appended(commit.appends().stream().map(this::newHead).toList());
    }

    @Override
    public synchronized List<RecordedEvent> read(StreamId stream, long version, int limit) {
        return events(stream).stream().skip(version).limit(limit).toList();
    }

    @Override
    public synchronized List<RecordedEvent> fetch(Collection<EventRef> refs) {
        return new HashSet<>(refs).stream().flatMap(ref -> find(ref).stream()).toList();
    }

    @Override
    public synchronized Page list(Optional<String> from) {
        return new Page(
                Stored.all(streams.values().stream().flatMap(List::stream).toList()), Optional.empty());
    }

    @Override
    public List<StoredEvent> find(Collection<EventRef> refs) {
        return Stored.all(fetch(refs));
    }

    private List<RecordedEvent> events(StreamId stream) {
        return streams.getOrDefault(stream, List.of());
    }

    private Optional<RecordedEvent> find(EventRef ref) {
        return events(ref.stream()).stream().skip(ref.version() - 1).findFirst();
    }

    /// Who has taken these places, in their order.
    private List<UUID> commands(List<EventRef> places) {
        return places.stream()
                .flatMap(place -> find(place).stream())
                .map(event -> event.metadata().commandId())
                .toList();
    }

    private static List<UUID> commands(Commit commit) {
        return commit.appends().stream()
                .flatMap(append -> append.events().stream())
                .map(event -> event.metadata().commandId())
                .toList();
    }

    private void write(StreamAppend append) {
        var head = append.head();
        if (head.version() != events(head.stream()).size()) {
            throw new IllegalStateException("a head that this store did not give: " + head);
        }
        var events = streams.computeIfAbsent(head.stream(), _ -> new ArrayList<>());
        append.events().forEach(event -> events.add(recorded(head.stream(), events.size() + 1, event)));
    }

    private static RecordedEvent recorded(StreamId stream, long version, NewEvent<?> appended) {
        var event = appended.event();
        var type = EventCatalogue.typeOf(event);
        return new RecordedEvent(new EventRef(stream, version), newId(), type, event, event.at(), appended.metadata());
    }

    private StreamHead newHead(StreamAppend append) {
        return head(
                append.head().stream(),
                append.head().version() + append.events().size());
    }

    /// Instead of a hash it carries the id of the newest event.
    private StreamHead head(StreamId stream, long version) {
        return version == 0
                ? StreamHead.unwritten(stream)
                : StreamHead.stored(
                        stream,
                        version,
                        bytes(events(stream).get((int) version - 1).id()));
    }

    private static Stream<EventRef> places(StreamAppend append) {
        var head = append.head();
        return Stream.iterate(head.version() + 1, version -> version + 1)
                .limit(append.events().size())
                .map(version -> new EventRef(head.stream(), version));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(32)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /// Random, but marked as the version that the store promises.
    private static UUID newId() {
        var random = UUID.randomUUID();
        return new UUID((random.getMostSignificantBits() & ~0xF000L) | 0x7000L, random.getLeastSignificantBits());
    }
}
