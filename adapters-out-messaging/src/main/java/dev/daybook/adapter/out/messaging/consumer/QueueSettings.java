package dev.daybook.adapter.out.messaging.consumer;

import dev.daybook.adapter.out.messaging.client.Messaging;
import java.time.Duration;

/// How a queue is listened to.
///
/// @param url of the queue
/// @param waiting how long SQS waits for a message before it answers that there is none: whole seconds, 1 to 20
/// @param visibility how long a message that was received is hidden from others; as long as it is worked on, it
///     is hidden again before that is over. Whole seconds
/// @param patience how long a call may take, besides what it waits for messages, before it counts as lost
/// @param draining how long closing waits for what is being worked on
/// @param inFlight how many messages may be worked on at once
public record QueueSettings(
        String url, Duration waiting, Duration visibility, Duration patience, Duration draining, int inFlight) {

    public QueueSettings {
        if (waiting.compareTo(Duration.ofSeconds(1)) < 0 || waiting.compareTo(Messaging.LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("SQS waits 1 to 20 seconds for messages, not " + waiting);
        }
        if (inFlight < 1) {
            throw new IllegalArgumentException("nothing may be in flight: " + inFlight);
        }
    }

    public static QueueSettings standard(String url) {
        return new QueueSettings(
                url,
                Messaging.LONGEST_WAIT,
                Duration.ofSeconds(30),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                100);
    }
}
