package dev.daybook.deploy.messaging;

import dev.daybook.deploy.rights.Allow;
import dev.daybook.deploy.settings.Publisher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// The whole way of a hint from the relay to the read models' queues.
public final class Road extends Construct {

    private final IKey key;
    private final Publisher publisher;
    private final Topic topic;
    private final Queue undelivered;
    private final Optional<Bus> bus;
    private final List<ReadModelQueue> queues;

    public Road(Construct scope, String prefix, Publisher publisher, IKey key) {
        super(scope, "Road");
        this.key = key;
        this.publisher = publisher;
        this.topic = Topic.Builder.create(this, "Topic")
                .topicName(prefix + "-events")
                .masterKey(key)
                .enforceSsl(true)
                .build();
        this.undelivered = Queues.forLater(this, "Undelivered", prefix + "-undelivered");
        undelivered.addToResourcePolicy(
                Allow.service("sns.amazonaws.com", topic.getTopicArn(), undelivered.getQueueArn(), "sqs:SendMessage"));
        this.bus = switch (publisher) {
            case EVENTBRIDGE -> Optional.of(new Bus(this, prefix, topic, undelivered));
            case SNS -> Optional.empty();
        };
        this.queues = Stream.of(ReadModel.values())
                .map(readModel -> new ReadModelQueue(this, prefix, readModel, topic, undelivered))
                .toList();
    }

    public List<ReadModelQueue> queues() {
        return queues;
    }

    public Optional<Bus> bus() {
        return bus;
    }

    /// What bus or topic could not hand on.
    public Queue undelivered() {
        return undelivered;
    }

    /// What the relay must know to publish.
    public Map<String, String> environment() {
        var where = bus.map(found -> Map.entry("DAYBOOK_EVENT_BUS", found.bus().getEventBusName()))
                .orElseGet(() -> Map.entry("DAYBOOK_TOPIC_ARN", topic.getTopicArn()));
        return Map.ofEntries(Map.entry("DAYBOOK_PUBLISHER", publisher.setting()), where);
    }

    /// What the relay must be allowed to publish.
    public List<PolicyStatement> rights() {
        return bus.map(found -> List.of(Allow.on(found.bus().getEventBusArn(), "events:PutEvents")))
                .orElseGet(() -> List.of(
                        Allow.on(topic.getTopicArn(), "sns:Publish"),
                        Allow.on(key.getKeyArn(), "kms:Decrypt", "kms:GenerateDataKey")));
    }
}
