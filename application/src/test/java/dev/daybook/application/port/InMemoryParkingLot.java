package dev.daybook.application.port;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parked streams of an in-memory projection, which is locked whenever one changes.
final class InMemoryParkingLot implements ParkingLot {

    private final AppliedEvents lock;
    private final Map<StreamId, ParkedStream> parked = new HashMap<>();

    InMemoryParkingLot(AppliedEvents lock) {
        this.lock = lock;
    }

    void park(int partition, StoredEvent event, String error) {
        var ref = event.ref();
        var stands = new ParkedStream(
                ref.stream(), partition, ref.version(), event.type(), ref.version(), error, 1, Instant.now());
        parked.put(ref.stream(), stands);
    }

    boolean isParked(StreamId stream) {
        return parked.containsKey(stream);
    }

    void wait(EventRef event) {
        parked.computeIfPresent(event.stream(), (_, stands) -> waiting(stands, event.version()));
    }

    @Override
    public List<ParkedStream> list(Optional<StreamId> after, int limit) {
        synchronized (lock) {
            return parked.values().stream()
                    .sorted(comparing(stands -> stands.stream().toString()))
                    .filter(stands -> after.isEmpty()
                            || stands.stream().toString().compareTo(after.get().toString()) > 0)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public Optional<ParkedStream> find(StreamId stream) {
        synchronized (lock) {
            return Optional.ofNullable(parked.get(stream));
        }
    }

    @Override
    public long count() {
        synchronized (lock) {
            return parked.size();
        }
    }

    @Override
    public boolean redrive(StreamId stream, List<RecordedEvent> events) {
        synchronized (lock) {
            var stands = parked.get(stream);
            if (stands == null || events.isEmpty() || events.getFirst().ref().version() != stands.version()) {
                return false;
            }
            var due = events.stream()
                    .filter(event -> event.ref().version() <= stands.waiting())
                    .toList();
            lock.add(due);
            long next = due.getLast().ref().version() + 1;
            if (next > stands.waiting()) {
                parked.remove(stream);
            } else {
                parked.put(stream, standingAt(stands, next));
            }
            return true;
        }
    }

    @Override
    public void fail(EventRef event, String error) {
        synchronized (lock) {
            parked.computeIfPresent(
                    event.stream(), (_, stands) -> stands.version() == event.version() ? tried(stands, error) : stands);
        }
    }

    private static ParkedStream waiting(ParkedStream it, long waiting) {
        return new ParkedStream(
                it.stream(),
                it.partition(),
                it.version(),
                it.type(),
                Math.max(it.waiting(), waiting),
                it.error(),
                it.attempts(),
                it.since());
    }

    private static ParkedStream standingAt(ParkedStream it, long version) {
        return new ParkedStream(
                it.stream(), it.partition(), version, it.type(), it.waiting(), it.error(), it.attempts(), it.since());
    }

    private static ParkedStream tried(ParkedStream it, String error) {
        return new ParkedStream(
                it.stream(),
                it.partition(),
                it.version(),
                it.type(),
                it.waiting(),
                error,
                it.attempts() + 1,
                it.since());
    }
}
