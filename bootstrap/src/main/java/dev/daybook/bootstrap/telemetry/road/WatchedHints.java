package dev.daybook.bootstrap.telemetry.road;

import dev.daybook.application.port.HintPublisher;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.bootstrap.telemetry.trace.Step;
import dev.daybook.bootstrap.telemetry.trace.Traces;
import io.micrometer.core.instrument.Counter;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;

/// Watches the hints that wake those who follow the feed.
record WatchedHints(HintPublisher hints, Traces traces, Counter published) implements HintPublisher {

    private static final Step PUBLISH = Step.of("publish hints", SpanKind.PRODUCER);

    @Override
    public void publish(List<StoredEvent> changes) {
        var _ = traces.pass(PUBLISH, changes, () -> {
            hints.publish(changes);
            return changes;
        });
        published.increment(changes.size());
    }
}
