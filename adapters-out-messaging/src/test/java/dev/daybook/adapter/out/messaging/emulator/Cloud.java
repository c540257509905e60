package dev.daybook.adapter.out.messaging.emulator;

import dev.daybook.adapter.out.messaging.bus.EventPattern;
import dev.daybook.adapter.out.messaging.client.Messaging;
import dev.daybook.adapter.out.messaging.consumer.QueueConsumer;
import dev.daybook.adapter.out.messaging.consumer.QueueSettings;
import dev.daybook.adapter.out.messaging.consumer.QueueUnderTest;
import dev.daybook.adapter.out.messaging.publisher.EventBridgePublisher;
import dev.daybook.adapter.out.messaging.publisher.SnsPublisher;
import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.retry.Backoff;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// A bus, a topic and a queue of one test's own, and ways from each to the next.
final class Cloud implements AutoCloseable {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1), 4);

    private final Messaging messaging = Messaging.connect(AwsEmulator.required());
    private final EventBridgeClient eventBridge = messaging.eventBridge();
    private final SnsClient sns = messaging.sns();
    private final SqsClient sqs = messaging.sqs();
    private final Deque<QueueConsumer> open = new ArrayDeque<>();
    private final String bus = "daybook-" + UUID.randomUUID();
    private final String topic;
    private final QueueUnderTest queue;

    Cloud() {
        var _ = eventBridge.createEventBus(request -> request.name(bus));
        this.topic = sns.createTopic(request -> request.name(bus)).topicArn();
        this.queue = QueueUnderTest.create(sqs, 3);
    }

    SqsClient sqs() {
        return sqs;
    }

    QueueUnderTest queue() {
        return queue;
    }

    EventPublisher bus() {
        return new EventBridgePublisher(eventBridge, bus, BACKOFF);
    }

    EventPublisher topic() {
        return new SnsPublisher(sns, topic, BACKOFF);
    }

    Cloud fromBusToQueue() {
        return fromBusTo(queue.arn());
    }

    Cloud fromBusToTopic() {
        return fromBusTo(topic);
    }

    /// By the same pattern as the embedded bus.
    private Cloud fromBusTo(String target) {
        var pattern = EventPattern.ofReadModel("books").json();
        var _ = eventBridge.putRule(
                request -> request.name("books").eventBusName(bus).eventPattern(pattern));
        var failed = eventBridge
                .putTargets(request -> request.rule("books")
                        .eventBusName(bus)
                        .targets(Target.builder().id("books").arn(target).build()))
                .failedEntries();
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.toString());
        }
        return this;
    }

    /// @param raw whether without SNS's envelope
    Cloud fromTopicToQueue(boolean raw) {
        var _ = sns.subscribe(request -> request.topicArn(topic)
                .protocol("sqs")
                .endpoint(queue.arn())
                .attributes(Map.of("RawMessageDelivery", Boolean.toString(raw))));
        return this;
    }

    /// From the queue, as long as the cloud is open.
    Cloud heardBy(Consumer<Collection<EventRef>> subscriber) {
        var second = Duration.ofSeconds(1);
        var settings = new QueueSettings(
                queue.url(), second, Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(10), 100);
        var consumer = new QueueConsumer("emulated", sqs, settings, subscriber);
        consumer.start();
        open.push(consumer);
        return this;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
        messaging.close();
    }
}
