package dev.daybook.benchmarks;

import dev.daybook.application.port.AppendResult;
import dev.daybook.application.port.AppendResult.Conflict;
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
import java.util.concurrent.atomic.LongAdder;

/// Counts and times what the use cases ask of an event store.
final class CallCounter implements EventStore {

    private final EventStore store;
    private final LongAdder loads = new LongAdder();
    private final LongAdder appends = new LongAdder();
    private final LongAdder conflicts = new LongAdder();
    private final LongAdder appending = new LongAdder();

    CallCounter(EventStore store) {
        this.store = store;
    }

    /// What was asked since this was last called.
    StoreCalls take() {
        return new StoreCalls(
                loads.sumThenReset(),
                appends.sumThenReset(),
                conflicts.sumThenReset(),
                Duration.ofNanos(appending.sumThenReset()));
    }

    @Override
    public <S> Loaded<S> load(StreamId stream, Folding<S, ?> folding) {
        loads.increment();
        return store.load(stream, folding);
    }

    @Override
    public <S> Loaded<S> loadAt(StreamId stream, Folding<S, ?> folding, long version) {
        loads.increment();
        return store.loadAt(stream, folding, version);
    }

    @Override
    public AppendResult append(Commit commit) {
        long start = System.nanoTime();
        var result = store.append(commit);
        appending.add(System.nanoTime() - start);
        appends.increment();
        if (result instanceof Conflict) {
            conflicts.increment();
        }
        return result;
    }

    @Override
    public List<RecordedEvent> read(StreamId stream, long version, int limit) {
        return store.read(stream, version, limit);
    }

    @Override
    public List<RecordedEvent> fetch(Collection<EventRef> refs) {
        return store.fetch(refs);
    }
}
