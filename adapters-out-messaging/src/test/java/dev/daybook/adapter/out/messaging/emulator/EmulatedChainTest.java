package dev.daybook.adapter.out.messaging.emulator;

import static org.awaitility.Awaitility.await;

import dev.daybook.adapter.out.messaging.publisher.Tellings;
import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.EventPublisherContract;
import dev.daybook.application.port.EventRef;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/// EventBridge → SNS → SQS, the whole way of the cloud.
class EmulatedChainTest implements EventPublisherContract {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Cloud cloud = new Cloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Override
    public EventPublisher publisherTo(Consumer<Collection<EventRef>> subscriber) {
        return way(cloud).heardBy(subscriber).bus();
    }

    /// Some emulators accept a topic as a rule's target and tell it nothing, or fail when they should.
    @BeforeAll
    static void there_is_a_way_from_a_bus_to_a_topic() {
        try (var probe = new Cloud()) {
            Assumptions.assumeTrue(
                    isForwarded(way(probe)),
                    () -> NotRun.because("the emulator does not forward from EventBridge to SNS"));
        }
    }

    private static boolean isForwarded(Cloud probe) {
        try {
            var intake = probe.bus().offer(Tellings.small(1));
            await().atMost(PATIENCE).until(() -> !probe.queue().look().isEmpty());
            return intake.outage().isEmpty();
        } catch (ConditionTimeoutException nothing) {
            return false;
        }
    }

    private static Cloud way(Cloud cloud) {
        return cloud.fromBusToTopic().fromTopicToQueue(/* raw= */ false);
    }
}
