package dev.daybook.adapter.out.messaging.publisher;

import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.Intake;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.retry.Backoff;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sns.SnsClient;

/// Publishes events to a standard SNS topic. Its subscriptions' filter policies decide who hears of which, by
/// the attributes `source`, `detail-type` and `ledger`, or by the message itself, with the same patterns as
/// EventBridge.
public final class SnsPublisher implements EventPublisher {

    private static final Pattern TOPIC = Pattern.compile("arn:aws[a-z-]*:sns:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_-]{1,256}");

    private final Delivery<?> delivery;

    /// Throws [IllegalArgumentException] for what is not a standard topic: of a name that is wrong SNS says the
    /// same as of a message that is.
    ///
    /// @param topic its ARN
    public SnsPublisher(SnsClient client, String topic) {
        this(client, topic, Delivery.USUAL);
    }

    /// @param backoff how long and how often what is put off is offered again
    public SnsPublisher(SnsClient client, String topic, Backoff backoff) {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("not the ARN of a standard SNS topic: " + topic);
        }
        this.delivery = new Delivery<>("topic " + topic, new SnsWire(client, topic), backoff);
    }

    @Override
    public Intake offer(List<StoredEvent> events) {
        return delivery.offer(events);
    }
}
