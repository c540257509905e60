package dev.daybook.adapter.out.messaging.publisher;

import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.Intake;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.retry.Backoff;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/// Puts events on an EventBridge bus. Their rules decide who hears of which.
public final class EventBridgePublisher implements EventPublisher {

    private final Delivery<?> delivery;

    /// @param bus its name or ARN
    public EventBridgePublisher(EventBridgeClient client, String bus) {
        this(client, bus, Delivery.USUAL);
    }

    /// @param backoff how long and how often what is put off is offered again
    public EventBridgePublisher(EventBridgeClient client, String bus, Backoff backoff) {
        this.delivery = new Delivery<>("event bus " + bus, new EventBridgeWire(client, bus), backoff);
    }

    @Override
    public Intake offer(List<StoredEvent> events) {
        return delivery.offer(events);
    }
}
