package dev.daybook.deploy.messaging;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/// Queues that are encrypted, and that only encrypted connections reach.
public final class Queues {

    private static final Duration LONGEST = Duration.days(14);

    private Queues() {}

    /// Where messages wait for somebody to look at them.
    public static Queue forLater(Construct scope, String id, String name) {
        return queue(scope, id, name).retentionPeriod(LONGEST).build();
    }

    /// @param hidden how long a message that was received is not given to others
    static Queue leadingTo(Queue dead, int attempts, Duration hidden, Construct scope, String name) {
        return queue(scope, "Queue", name)
                .visibilityTimeout(hidden)
                .retentionPeriod(LONGEST)
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(dead)
                        .maxReceiveCount(attempts)
                        .build())
                .build();
    }

    private static Queue.Builder queue(Construct scope, String id, String name) {
        return Queue.Builder.create(scope, id)
                .queueName(name)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true);
    }
}
