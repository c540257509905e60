package dev.daybook.deploy.messaging;

import dev.daybook.deploy.rights.Allow;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sns.CfnSubscription;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// What wakes one read model: the part of the topic that it asked for, and a place for what it could not take.
public final class ReadModelQueue extends Construct {

    /// A hint that fails so often has done no harm: the read model looks each minute by itself.
    private static final int ATTEMPTS = 5;

    /// Six times what the function may take, as Lambda asks for.
    private static final Duration HIDDEN = Duration.minutes(6);

    private final ReadModel readModel;
    private final Queue queue;
    private final Queue dead;

    ReadModelQueue(Construct scope, String prefix, ReadModel readModel, ITopic topic, Queue undelivered) {
        super(scope, readModel.id());
        this.readModel = readModel;
        this.dead = Queues.forLater(this, "Dead", "%s-%s-dead".formatted(prefix, readModel.id()));
        this.queue = Queues.leadingTo(dead, ATTEMPTS, HIDDEN, this, "%s-%s".formatted(prefix, readModel.id()));
        queue.addToResourcePolicy(
                Allow.service("sns.amazonaws.com", topic.getTopicArn(), queue.getQueueArn(), "sqs:SendMessage"));
        subscribe(topic, undelivered);
    }

    public ReadModel readModel() {
        return readModel;
    }

    public Queue queue() {
        return queue;
    }

    public Queue dead() {
        return dead;
    }

    private void subscribe(ITopic topic, Queue undelivered) {
        var _ = CfnSubscription.Builder.create(this, "Subscription")
                .topicArn(topic.getTopicArn())
                .protocol("sqs")
                .endpoint(queue.getQueueArn())
                .rawMessageDelivery(true)
                .filterPolicyScope("MessageBody")
                .filterPolicy(Patterns.of(readModel))
                .redrivePolicy(Map.of("deadLetterTargetArn", undelivered.getQueueArn()))
                .build();
    }
}
