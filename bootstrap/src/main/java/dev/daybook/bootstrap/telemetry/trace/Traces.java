package dev.daybook.bootstrap.telemetry.trace;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.StoredEvent;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Tells traces what happens to events behind the request that caused them.
///
/// What is done to many events at once becomes a span in each sampled trace that they belong to, all from the same
/// beginning to the same end: so each trace is complete by itself.
public final class Traces {

    private static final AttributeKey<Long> EVENTS = AttributeKey.longKey("daybook.events");

    private final Optional<Tracer> tracer;

    private Traces(Optional<Tracer> tracer) {
        this.tracer = tracer;
    }

    /// Nobody wants any.
    public static Traces off() {
        return new Traces(Optional.empty());
    }

    public static Traces to(OpenTelemetry telemetry) {
        return new Traces(Optional.of(telemetry.getTracer("dev.daybook")));
    }

    /// A span of a request; its parent is the client's, if that says so.
    public Optional<Span> request(String name, Optional<String> traceparent) {
        return tracer.map(it -> it.spanBuilder(name)
                .setSpanKind(SpanKind.SERVER)
                .setParent(parent(traceparent.flatMap(Traceparent::read)))
                .startSpan());
    }

    /// Takes a step with events that are stored.
    public <T> T pass(Step step, Collection<StoredEvent> events, Supplier<T> work) {
        return tracer.isEmpty() ? work.get() : trace(step, events.stream().map(Traces::traceparent), work);
    }

    /// Takes a step with events that are not stored yet.
    ///
    /// @param <E> such an event
    public <E, T> T pass(Step step, Stream<E> events, Function<E, Optional<String>> traceparent, Supplier<T> work) {
        return tracer.isEmpty() ? work.get() : trace(step, events.map(traceparent), work);
    }

    private <T> T trace(Step step, Stream<Optional<String>> traceparents, Supplier<T> work) {
        var spans = spans(step, traceparents.flatMap(Optional::stream).collect(groupingBy(text -> text, counting())));
        try {
            return work.get();
        } catch (RuntimeException failed) {
            spans.forEach(span -> span.setStatus(StatusCode.ERROR).recordException(failed));
            throw failed;
        } finally {
            spans.forEach(Span::end);
        }
    }

    private List<Span> spans(Step step, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .flatMap(each -> Traceparent.read(each.getKey())
                        .filter(SpanContext::isSampled)
                        .flatMap(parent -> span(step, parent, each.getValue()))
                        .stream())
                .toList();
    }

    private Optional<Span> span(Step step, SpanContext parent, long events) {
        return tracer.map(it -> it.spanBuilder(step.name())
                .setSpanKind(step.kind())
                .setAllAttributes(step.attributes())
                .setAttribute(EVENTS, events)
                .setParent(parent(Optional.of(parent)))
                .startSpan());
    }

    /// What one thread happens to do else does not matter: steps are joined by what events carry, and by nothing else.
    private static Context parent(Optional<SpanContext> span) {
        return span.map(it -> Context.root().with(Span.wrap(it))).orElse(Context.root());
    }

    /// One that nobody can read belongs to no trace.
    private static Optional<String> traceparent(StoredEvent event) {
        try {
            return event.traceparent();
        } catch (CorruptStream unreadable) {
            return Optional.empty();
        }
    }
}
