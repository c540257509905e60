package dev.daybook.bootstrap.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Events as AWS would call a function with them, as far as functions look.
final class Events {

    static final JsonMapper JSON = new JsonMapper();
    static final Deadline FAR = new Deadline(() -> 60_000);
    static final Deadline NEAR = new Deadline(() -> 1_000);

    private Events() {}

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(json, malformed);
        }
    }

    static JsonNode tree(byte[] json) {
        return tree(new String(json, UTF_8));
    }

    static JsonNode schedule() {
        return tree("""
                {"source": "aws.events", "detail-type": "Scheduled Event", "detail": {}}""");
    }

    static JsonNode changes(String... records) {
        return tree("{\"Records\": [%s]}".formatted(String.join(",", records)));
    }

    /// The event of a stream that was stored, with no more of its item than its key.
    static String stored(int number, String stream, int version) {
        return change(number, "INSERT", stream, Integer.toString(version));
    }

    static String change(int number, String name, String stream, String version) {
        return """
                {"eventName": "%s", "eventSource": "aws:dynamodb", "dynamodb": {"SequenceNumber": "%d",
                 "Keys": {"stream": {"S": "%3$s"}},
                 "NewImage": {"stream": {"S": "%3$s"}, "version": {"N": "%4$s"}}}}""".formatted(name, number, stream, version);
    }

    static JsonNode queue(String... messages) {
        return tree("{\"Records\": [%s]}".formatted(String.join(",", messages)));
    }

    static String message(String id, String body) {
        return JSON.createObjectNode()
                .put("messageId", id)
                .put("eventSource", "aws:sqs")
                .put("body", body)
                .toString();
    }

    /// As a topic wraps it for a queue.
    static String notification(String text) {
        return JSON.createObjectNode()
                .put("Type", "Notification")
                .put("Message", text)
                .toString();
    }

    static JsonNode topic(String id, String text) {
        var record = JSON.createObjectNode().put("EventSource", "aws:sns");
        record.putObject("Sns").put("MessageId", id).put("Message", text);
        return queue(record.toString());
    }
}
