package dev.daybook.adapter.out.messaging.contract;

import dev.daybook.application.port.RecordedEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;

/// Puts public events into CloudEvents 1.0 envelopes. `source` and `id` together name an event for ever: who has seen
/// them has seen it.
public final class CloudEvents {

    /// The version in the stream that `subject` names. It counts what stays private too, so it grows, with gaps. Text,
    /// because integers of CloudEvents end at 31 bits.
    static final String STREAM_VERSION = "streamversion";

    /// What everything that one request set off shares.
    static final String CORRELATION = "correlationid";

    /// What directly caused it.
    static final String CAUSATION = "causationid";

    /// The W3C trace context of the request.
    static final String TRACE = "traceparent";

    private CloudEvents() {}

    /// Empty for what others are not told of.
    public static Optional<CloudEvent> of(RecordedEvent recorded) {
        return Publication.of(recorded.ref().stream().ledger(), recorded.event())
                .map(event -> envelope(recorded, event));
    }

    private static CloudEvent envelope(RecordedEvent recorded, PublicEvent event) {
        var type = PublicCatalogue.typeOf(event);
        var stream = recorded.ref().stream();
        var metadata = recorded.metadata();
        var envelope = CloudEventBuilder.v1()
                .withId(recorded.id().toString())
                .withSource(URI.create("/ledgers/" + stream.ledger()))
                .withType(type.toString())
                .withSubject(stream.toString())
                .withTime(recorded.recordedAt().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(type.schema())
                .withData(JsonCloudEventData.wrap(PublicJson.write(event)))
                .withExtension(STREAM_VERSION, Long.toString(recorded.ref().version()))
                .withExtension(CORRELATION, metadata.correlationId())
                .withExtension(CAUSATION, metadata.causationId().toString());
        metadata.traceparent().ifPresent(trace -> envelope.withExtension(TRACE, trace));
        return envelope.build();
    }
}
