package dev.daybook.bootstrap.telemetry.road;

import dev.daybook.application.port.AppendResult;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.AppendResult.Conflict;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.bootstrap.telemetry.measure.Measures;
import dev.daybook.bootstrap.telemetry.trace.Step;
import dev.daybook.bootstrap.telemetry.trace.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Collection;
import java.util.List;

/// Watches what is appended. Reads show among the calls to DynamoDB.
final class WatchedEventStore implements EventStore {

    private static final Step APPEND = Step.of("append events", SpanKind.CLIENT).with("db.system.name", "aws.dynamodb");

    private final EventStore store;
    private final Traces traces;
    private final Timer appended;
    private final Timer conflict;
    private final Timer failed;
    private final Counter events;

    WatchedEventStore(EventStore store, Measures measures, Traces traces) {
        this.store = store;
        this.traces = traces;
        this.appended = timer(measures, "appended");
        this.conflict = timer(measures, "conflict");
        this.failed = timer(measures, "failed");
        this.events = measures.counter("daybook.store.events", "Events appended by this process.");
    }

    private static Timer timer(Measures measures, String outcome) {
        return measures.distribution(
                "daybook.store.append", "Appends; after a conflict the command is decided again.", "outcome", outcome);
    }

    @Override
    public AppendResult append(Commit commit) {
        var appending = commit.appends().stream().flatMap(append -> append.events().stream());
        return traces.pass(APPEND, appending, event -> event.metadata().traceparent(), () -> measured(commit));
    }

    private AppendResult measured(Commit commit) {
        var sample = Timer.start();
        try {
            var result = store.append(commit);
            var _ = sample.stop(
                    switch (result) {
                        case Appended _ -> appended;
                        case Conflict _ -> conflict;
                    });
            if (result instanceof Appended) {
                events.increment(commit.size());
            }
            return result;
        } catch (RuntimeException failure) {
            var _ = sample.stop(failed);
            throw failure;
        }
    }

    @Override
    public <S> Loaded<S> load(StreamId stream, Folding<S, ?> folding) {
        return store.load(stream, folding);
    }

    @Override
    public <S> Loaded<S> loadAt(StreamId stream, Folding<S, ?> folding, long version) {
        return store.loadAt(stream, folding, version);
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
