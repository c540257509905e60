package dev.daybook.adapter.out.messaging.emulator;

import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.EventPublisherContract;
import dev.daybook.application.port.EventRef;
import java.util.Collection;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/// EventBridge → SQS.
class EmulatedBusTest implements EventPublisherContract {

    private final Cloud cloud = new Cloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Override
    public EventPublisher publisherTo(Consumer<Collection<EventRef>> subscriber) {
        return cloud.fromBusToQueue().heardBy(subscriber).bus();
    }
}
