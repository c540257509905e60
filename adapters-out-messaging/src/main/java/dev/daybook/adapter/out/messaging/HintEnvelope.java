package dev.daybook.adapter.out.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.application.port.Hint;
import java.util.Optional;

/// The body of a queue's message, whichever way a hint has come: from EventBridge or by raw delivery from SNS
/// it is the hint itself; else SNS has wrapped it into a notification whose `Message` it is, as text.
public final class HintEnvelope {

    private static final JsonMapper JSON = new JsonMapper();

    private HintEnvelope() {}

    /// Throws [MalformedHint] for what no Daybook has said.
    public static Hint read(String body) {
        return HintMessage.read(wrapped(body).orElse(body));
    }

    private static Optional<String> wrapped(String body) {
        return tree(body)
                .filter(json -> json.path("Type").asText().equals("Notification"))
                .map(notification -> notification.path("Message"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    /// What cannot be read is for [HintMessage] to refuse.
    private static Optional<JsonNode> tree(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }
}
