package dev.daybook.adapter.out.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// One topic, by SNS's rules for `PublishBatch`.
public final class SnsStandIn implements WireService {

    public static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:daybook";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ENTRY = "PublishBatchRequestEntries.member.";
    private static final int BYTES = 256 * 1024;

    /// @param attributes by name
    private record Entry(String id, String message, Map<String, String> attributes) {

        int bytes() {
            int attributed = attributes.entrySet().stream()
                    .mapToInt(attribute -> utf8(attribute.getKey()) + utf8("String") + utf8(attribute.getValue()))
                    .sum();
            return utf8(message) + attributed;
        }
    }

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Consumer<String> subscription;

    public SnsStandIn() {
        this(_ -> {});
    }

    /// @param subscription hears every message, as a queue would without raw delivery
    public SnsStandIn(Consumer<String> subscription) {
        this.subscription = subscription;
    }

    /// In the order in which they were taken.
    public List<String> messages() {
        return messages;
    }

    @Override
    public WireAnswer answer(WireRequest request) {
        var entries = entries(request);
        if (!request.form().getOrDefault("TopicArn", "").equals(TOPIC)) {
            return error(404, "NotFound", "Topic does not exist");
        }
        if (entries.size() > 10) {
            return error(400, "TooManyEntriesInBatchRequest", "more than 10");
        }
        if (entries.stream().map(Entry::id).distinct().count() < entries.size()) {
            return error(400, "BatchEntryIdsNotDistinct", "ids are not distinct");
        }
        if (entries.stream().mapToInt(Entry::bytes).sum() > BYTES) {
            return error(400, "BatchRequestTooLong", "more than %d bytes".formatted(BYTES));
        }
        return taken(entries.stream().map(this::take).toList());
    }

    /// Some entries of a request fail, the others are taken.
    ///
    /// @param codes by the place of the entry
    /// @param isSendersFault whether all of that is said to be the sender's fault
    public WireFault failing(Map<Integer, String> codes, boolean isSendersFault) {
        return (exchange, request, _) -> {
            var results = entries(request).stream()
                    .map(entry -> Optional.ofNullable(codes.get(Integer.parseInt(entry.id())))
                            .map(code -> failed(entry.id(), code, isSendersFault))
                            .orElseGet(() -> take(entry)))
                    .toList();
            WireStandIn.answer(exchange, taken(results));
        };
    }

    /// A request is refused as a whole.
    public static WireFault refused(int status, String code) {
        return WireFault.answered(error(status, code, "because of " + code));
    }

    /// What a request wants to publish.
    public static List<String> messages(WireRequest request) {
        return entries(request).stream().map(Entry::message).toList();
    }

    /// The attributes of each message that a request wants to publish.
    public static List<Map<String, String>> attributes(WireRequest request) {
        return entries(request).stream().map(Entry::attributes).toList();
    }

    private static List<Entry> entries(WireRequest request) {
        var form = request.form();
        var entries = new ArrayList<Entry>();
        for (int number = 1; form.containsKey(ENTRY + number + ".Id"); number++) {
            entries.add(entry(form, ENTRY + number));
        }
        return entries;
    }

    private static Entry entry(Map<String, String> form, String prefix) {
        var attributes = new TreeMap<String, String>();
        for (int number = 1; ; number++) {
            var attribute = "%s.MessageAttributes.entry.%d".formatted(prefix, number);
            var name = Optional.ofNullable(form.get(attribute + ".Name"));
            if (name.isEmpty()) {
                return new Entry(
                        form.getOrDefault(prefix + ".Id", ""), form.getOrDefault(prefix + ".Message", ""), attributes);
            }
            attributes.put(name.get(), form.getOrDefault(attribute + ".Value.StringValue", ""));
        }
    }

    private String take(Entry entry) {
        messages.add(entry.message());
        subscription.accept(notification(entry));
        return "<Successful><member><Id>%s</Id><MessageId>%s</MessageId></member></Successful>"
                .formatted(entry.id(), UUID.randomUUID());
    }

    private static String notification(Entry entry) {
        return JSON.createObjectNode()
                .put("Type", "Notification")
                .put("MessageId", UUID.randomUUID().toString())
                .put("TopicArn", TOPIC)
                .put("Message", entry.message())
                .put("Timestamp", "2026-11-01T12:00:00.000Z")
                .put("SignatureVersion", "1")
                .toString();
    }

    private static String failed(String id, String code, boolean isSendersFault) {
        return ("<Failed><member><Id>%s</Id><Code>%s</Code><Message>because of %s</Message>"
                        + "<SenderFault>%b</SenderFault></member></Failed>")
                .formatted(id, code, code, isSendersFault);
    }

    /// @param results what [#take] and [#failed] gave
    private static WireAnswer taken(List<String> results) {
        return WireAnswer.xml(200, """
                <PublishBatchResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">\
                <PublishBatchResult>%s%s</PublishBatchResult>\
                <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></PublishBatchResponse>""".formatted(members("Successful", results), members("Failed", results)));
    }

    private static String members(String list, List<String> results) {
        var members = results.stream()
                .filter(result -> result.startsWith("<%s>".formatted(list)))
                .map(result -> result.replace("<%s>".formatted(list), "").replace("</%s>".formatted(list), ""))
                .collect(joining());
        return "<%s>%s</%s>".formatted(list, members, list);
    }

    private static WireAnswer error(int status, String code, String message) {
        return WireAnswer.xml(status, """
                <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>\
                <Code>%s</Code><Message>%s</Message></Error><RequestId>r</RequestId></ErrorResponse>""".formatted(code, message));
    }

    private static int utf8(String text) {
        return text.getBytes(UTF_8).length;
    }
}
