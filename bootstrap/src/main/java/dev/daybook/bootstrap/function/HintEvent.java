package dev.daybook.bootstrap.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.out.messaging.HintEnvelope;
import dev.daybook.application.port.Hint;
import java.util.List;
import java.util.stream.StreamSupport;

/// Messages as AWS hands them to a function: of a queue, each the text that was sent there, or what a topic has wrapped
/// around it; or of a topic itself.
record HintEvent(JsonNode event) {

    /// @param id by which AWS is told that it has to come again
    record Message(String id, String text) {

        /// Throws [MalformedHint].
        Hint hint() {
            return HintEnvelope.read(text);
        }
    }

    /// Whether there are any: a schedule calls without.
    boolean hasMessages() {
        return event.path("Records").isArray();
    }

    /// A topic is told nothing of single messages: it gives a call that failed again, whole.
    boolean isOfTopic() {
        return event.at("/Records/0/EventSource").asText().equals("aws:sns");
    }

    List<Message> messages() {
        return StreamSupport.stream(event.path("Records").spliterator(), false)
                .map(HintEvent::message)
                .toList();
    }

    private static Message message(JsonNode record) {
        var notification = record.path("Sns");
        return notification.isObject()
                ? new Message(
                        notification.path("MessageId").asText(),
                        notification.path("Message").asText())
                : new Message(
                        record.path("messageId").asText(), record.path("body").asText());
    }
}
