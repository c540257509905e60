package dev.daybook.application.port;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Keeps the events themselves, each stream's in order and without gaps: whatever is asked is folded from them.
public class InMemoryProjection implements Generation {

    private final String name;
    private final String label;
    private final Map<Integer, Long> positions = new HashMap<>();
    private final AppliedEvents events = new AppliedEvents();
    private final InMemoryParkingLot parkingLot = new InMemoryParkingLot(events);
    private volatile boolean complete;

    public InMemoryProjection(String name) {
        this(name, "live");
    }

    InMemoryProjection(String name, String label) {
        this.name = name;
        this.label = label;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String label() {
        return label;
    }

    @Override
    public final long position(int partition) {
        synchronized (events) {
            return positions.getOrDefault(partition, 0L);
        }
    }

    @Override
    public final boolean apply(FeedSlice slice) {
        synchronized (events) {
            return isApplied(slice);
        }
    }

    private boolean isApplied(FeedSlice slice) {
        if (slice.from() != position(slice.partition())) {
            return false;
        }
        var flowing = slice.entries().stream()
                .map(FeedEntry::event)
                .filter(event -> !parkingLot.isParked(event.ref().stream()))
                .map(StoredEvent::recorded)
                .toList();
        events.add(flowing);
        slice.entries().forEach(entry -> parkingLot.wait(entry.event().ref()));
        positions.put(slice.partition(), slice.to());
        return true;
    }

    @Override
    public final boolean park(FeedSlice poison, String error) {
        synchronized (events) {
            return isParked(poison, error);
        }
    }

    private boolean isParked(FeedSlice poison, String error) {
        if (poison.from() != position(poison.partition())) {
            return false;
        }
        parkingLot.park(poison.partition(), poison.entries().getFirst().event(), error);
        positions.put(poison.partition(), poison.to());
        return true;
    }

    @Override
    public final ParkingLot parkingLot() {
        return parkingLot;
    }

    @Override
    public final boolean fill(FeedSlice slice) {
        return apply(slice);
    }

    @Override
    public final void complete() {
        complete = true;
    }

    @Override
    public final boolean isComplete() {
        return complete;
    }

    @Override
    public final Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return streams.stream().distinct().collect(toMap(identity(), this::version));
    }

    private long version(StreamId stream) {
        return applied().filter(event -> event.ref().stream().equals(stream)).count();
    }

    /// In the order in which they were applied.
    final Stream<RecordedEvent> applied() {
        return events.all().stream();
    }

    /// What a test does behind everybody's back.
    public final void forget(EventRef lost) {
        events.set(applied().filter(event -> !event.ref().equals(lost)).toList());
    }

    final void take(InMemoryProjection other) {
        events.set(other.events.all());
    }
}
