package dev.daybook.benchmarks;

import dev.daybook.application.port.AppendResult;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// An event store that can be moved away. DynamoDB Local answers a write in a millisecond, and one write after the
/// other
/// is about as fast there as many at once; DynamoDB takes several milliseconds, and any number at once.
final class DistantStore implements EventStore {

    private final EventStore store;
    private volatile Duration distance = Duration.ZERO;

    DistantStore(EventStore store) {
        this.store = store;
    }

    /// @param farther how much longer each call takes from now on
    void move(Duration farther) {
        distance = farther;
    }

    @Override
    public <S> Loaded<S> load(StreamId stream, Folding<S, ?> folding) {
        travel();
        return store.load(stream, folding);
    }

    @Override
    public <S> Loaded<S> loadAt(StreamId stream, Folding<S, ?> folding, long version) {
        travel();
        return store.loadAt(stream, folding, version);
    }

    @Override
    public AppendResult append(Commit commit) {
        travel();
        return store.append(commit);
    }

    @Override
    public List<RecordedEvent> read(StreamId stream, long version, int limit) {
        travel();
        return store.read(stream, version, limit);
    }

    @Override
    public List<RecordedEvent> fetch(Collection<EventRef> refs) {
        travel();
        return store.fetch(refs);
    }

    private void travel() {
        LockSupport.parkNanos(distance.toNanos());
    }
}
