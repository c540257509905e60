package dev.daybook.adapter.out.messaging.emulator;

import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.EventPublisherContract;
import dev.daybook.application.port.EventRef;
import java.util.Collection;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/// SNS → SQS.
class EmulatedTopicTest implements EventPublisherContract {

    private final Cloud cloud = new Cloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Override
    public EventPublisher publisherTo(Consumer<Collection<EventRef>> subscriber) {
        return cloud.fromTopicToQueue(/* raw= */ false).heardBy(subscriber).topic();
    }
}
