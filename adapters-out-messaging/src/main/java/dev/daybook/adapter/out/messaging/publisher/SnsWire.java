package dev.daybook.adapter.out.messaging.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import dev.daybook.adapter.out.messaging.HintMessage;
import dev.daybook.adapter.out.messaging.publisher.Verdict.PutOff;
import dev.daybook.adapter.out.messaging.publisher.Verdict.Refused;
import dev.daybook.adapter.out.messaging.publisher.Verdict.Taken;
import dev.daybook.application.port.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/// `PublishBatch`, whose answer says 200 even when entries failed.
record SnsWire(SnsClient client, String topic) implements Wire<PublishBatchRequestEntry> {

    /// What every topic takes; one may be set to take more.
    private static final Limits LIMITS = new Limits(10, 256 * 1024);

    private static final String TEXT = "String";

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public PublishBatchRequestEntry entry(StoredEvent event) {
        var message = HintMessage.of(event);
        return PublishBatchRequestEntry.builder()
                .message(message.json())
                .messageAttributes(Map.of(
                        "source", text(HintMessage.SOURCE),
                        "detail-type", text(message.detailType()),
                        "ledger", text(event.ref().stream().ledger().value())))
                .build();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder().dataType(TEXT).stringValue(value).build();
    }

    /// The message and its attributes: their names, types and values.
    @Override
    public int bytes(PublishBatchRequestEntry entry) {
        return utf8(entry.message())
                + entry.messageAttributes().entrySet().stream()
                        .mapToInt(attribute -> utf8(attribute.getKey())
                                + utf8(attribute.getValue().dataType())
                                + utf8(attribute.getValue().stringValue()))
                        .sum();
    }

    private static int utf8(String text) {
        return text.getBytes(UTF_8).length;
    }

    /// An entry's id is its place in the request.
    @Override
    public List<Verdict> send(List<PublishBatchRequestEntry> entries) {
        var numbered = IntStream.range(0, entries.size())
                .mapToObj(place -> entries.get(place).toBuilder()
                        .id(Integer.toString(place))
                        .build())
                .toList();
        var answer = client.publishBatch(request -> request.topicArn(topic).publishBatchRequestEntries(numbered));
        Map<String, Verdict> verdicts =
                answer.failed().stream().collect(toMap(BatchResultErrorEntry::id, SnsWire::verdict));
        answer.successful().forEach(taken -> verdicts.put(taken.id(), new Taken()));
        return numbered.stream()
                .map(entry -> verdicts.getOrDefault(entry.id(), new PutOff("not answered", true)))
                .toList();
    }

    /// Only what is the sender's fault, and about the message alone, is refused for ever.
    private static Verdict verdict(BatchResultErrorEntry failed) {
        var reason = "%s: %s".formatted(failed.code(), failed.message());
        boolean isSendersFault = Boolean.TRUE.equals(failed.senderFault());
        if (!isSendersFault || failed.code().contains("Throttl")) {
            return new PutOff(reason, true);
        }
        return switch (failed.code()) {
            case "AuthorizationError",
                    "AccessDenied",
                    "AccessDeniedException",
                    "NotFound",
                    "KMSAccessDenied",
                    "KMSDisabled",
                    "KMSInvalidState",
                    "KMSNotFound",
                    "KMSOptInRequired" -> new PutOff(reason, false);
            default -> new Refused(reason);
        };
    }
}
