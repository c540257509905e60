package dev.daybook.functions;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Messages on their way through a topic to the queue of a read model.
final class Hints {

    private static final JsonMapper JSON = new JsonMapper();

    private Hints() {}

    /// Each twice, in no order, in the events that a function is called with.
    static List<String> doubledAndShuffled(List<String> messages, int most, Random chance) {
        var all = new ArrayList<>(messages);
        all.addAll(messages);
        Collections.shuffle(all, chance);
        var events = new ArrayList<String>();
        for (int from = 0; from < all.size(); from += most) {
            events.add(event(all.subList(from, Math.min(all.size(), from + most))));
        }
        return events;
    }

    private static String event(List<String> messages) {
        var event = JSON.createObjectNode();
        var records = event.putArray("Records");
        for (int place = 0; place < messages.size(); place++) {
            records.addObject()
                    .put("messageId", "message-" + place)
                    .put("receiptHandle", "handle")
                    .put("body", notification(messages.get(place)))
                    .put("eventSource", "aws:sqs")
                    .put("eventSourceARN", "arn:aws:sqs:eu-central-1:123456789012:books")
                    .put("awsRegion", "eu-central-1");
        }
        return event.toString();
    }

    /// As a topic wraps what it was sent.
    private static String notification(String message) {
        return JSON.createObjectNode()
                .put("Type", "Notification")
                .put("MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324")
                .put("TopicArn", "arn:aws:sns:eu-central-1:123456789012:events")
                .put("Message", message)
                .put("Timestamp", "2030-01-01T12:00:00.000Z")
                .put("SignatureVersion", "1")
                .toString();
    }
}
