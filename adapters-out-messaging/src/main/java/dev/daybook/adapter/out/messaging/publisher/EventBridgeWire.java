package dev.daybook.adapter.out.messaging.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.adapter.out.messaging.HintMessage;
import dev.daybook.adapter.out.messaging.publisher.Verdict.PutOff;
import dev.daybook.adapter.out.messaging.publisher.Verdict.Refused;
import dev.daybook.adapter.out.messaging.publisher.Verdict.Taken;
import dev.daybook.application.port.StoredEvent;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// `PutEvents`, whose answer says 200 even when entries failed.
record EventBridgeWire(EventBridgeClient client, String bus) implements Wire<PutEventsRequestEntry> {

    /// Less than a megabyte.
    private static final Limits LIMITS = new Limits(10, 1024 * 1024 - 1);

    /// What EventBridge counts for a time, whatever it is.
    private static final int BYTES_OF_TIME = 14;

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public PutEventsRequestEntry entry(StoredEvent event) {
        var message = HintMessage.of(event);
        var entry = PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source(HintMessage.SOURCE)
                .detailType(message.detailType())
                .time(message.time())
                .detail(message.detail());
        TraceHeader.of(event).ifPresent(entry::traceHeader);
        return entry.build();
    }

    @Override
    public int bytes(PutEventsRequestEntry entry) {
        return BYTES_OF_TIME + utf8(entry.source()) + utf8(entry.detailType()) + utf8(entry.detail());
    }

    private static int utf8(String text) {
        return text.getBytes(UTF_8).length;
    }

    @Override
    public List<Verdict> send(List<PutEventsRequestEntry> entries) {
        var answer = client.putEvents(request -> request.entries(entries));
        if (answer.entries().size() != entries.size()) {
            throw new IllegalStateException(
                    "%d answers to %d entries".formatted(answer.entries().size(), entries.size()));
        }
        return answer.entries().stream().map(EventBridgeWire::verdict).toList();
    }

    /// What it does not say is refused is put off: better told twice than not at all.
    private static Verdict verdict(PutEventsResultEntry answer) {
        var code = answer.errorCode();
        if (code == null) {
            return new Taken();
        }
        var reason = "%s: %s".formatted(code, answer.errorMessage());
        return switch (code) {
            case "InvalidArgument" ->
                reason.toLowerCase(Locale.ROOT).contains("bus") ? new PutOff(reason, false) : new Refused(reason);
            case "MalformedDetail", "RedactionFailure", "NotAuthorizedForDetailTypeException" -> new Refused(reason);
            case "AccessDeniedException",
                    "InvalidAccountIdException",
                    "NotAuthorizedForSourceException",
                    "ResourceNotFoundException" -> new PutOff(reason, false);
            default -> new PutOff(reason, true);
        };
    }
}
