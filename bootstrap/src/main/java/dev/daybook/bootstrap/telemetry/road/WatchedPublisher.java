package dev.daybook.bootstrap.telemetry.road;

import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.Intake;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.bootstrap.telemetry.trace.Step;
import dev.daybook.bootstrap.telemetry.trace.Traces;
import io.micrometer.core.instrument.Counter;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;

/// Watches what a bus outside is told.
///
/// @param outages offers that the bus did not take to the end
record WatchedPublisher(EventPublisher publisher, Traces traces, Counter told, Counter refused, Counter outages)
        implements EventPublisher {

    private static final Step OFFER = Step.of("publish events", SpanKind.PRODUCER);

    @Override
    public Intake offer(List<StoredEvent> events) {
        var intake = traces.pass(OFFER, events, () -> publisher.offer(events));
        told.increment(intake.settled() - intake.refused().size());
        refused.increment(intake.refused().size());
        intake.outage().ifPresent(_ -> outages.increment());
        return intake;
    }
}
