package dev.daybook.bootstrap.telemetry.request;

import dev.daybook.adapter.in.http.observation.Decision;
import dev.daybook.adapter.in.http.observation.Observation;
import dev.daybook.adapter.in.http.observation.RequestObserver.Arrival;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.bootstrap.telemetry.trace.Traceparent;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// One request while it is watched.
final class WatchedRequest implements Observation {

    private final String method;
    private final RequestMeters meters;
    private final Optional<Span> span;
    private final long begunAt = System.nanoTime();
    private RequestTrail trail = RequestTrail.BEGINNING;

    WatchedRequest(String method, Arrival arrival, RequestMeters meters, Optional<Span> span) {
        this.method = method;
        this.meters = meters;
        this.span = span;
        LogMarks.begin(arrival.correlationId(), traceparent().or(arrival::traceparent));
        span.ifPresent(it -> RequestSpan.begin(it, method, arrival.correlationId()));
    }

    @Override
    public Optional<String> traceparent() {
        return span.map(Span::getSpanContext).map(Traceparent::write);
    }

    @Override
    public void routed(String route, Optional<String> ledger) {
        trail = trail.routed(route, ledger);
        LogMarks.ledger(ledger);
        span.ifPresent(it -> RequestSpan.routed(it, method, trail));
    }

    @Override
    public void commanded(UUID command) {
        LogMarks.command(command);
    }

    @Override
    public void decided(Decision decision) {
        meters.decided(decision);
    }

    @Override
    public void refused(ProblemCode problem) {
        trail = trail.refused(problem);
    }

    @Override
    public void end(int status) {
        var took = Duration.ofNanos(System.nanoTime() - begunAt);
        meters.answered(method, trail, status, took);
        span.ifPresent(it -> RequestSpan.end(it, trail, status));
        AccessLog.answered(method, trail, status, took);
        LogMarks.end();
    }
}
