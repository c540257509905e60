package dev.daybook.adapter.out.messaging.consumer;

import dev.daybook.adapter.out.messaging.client.Failure;
import dev.daybook.application.retry.Backoff;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/// The calls to one queue. Whatever it does not get done about a message makes the message come again, which is
/// harmless; so it is tried some times and then left.
final class Queue {

    /// SQS takes and gives no more at once.
    static final int MOST = 10;

    private static final Logger LOG = System.getLogger(Queue.class.getName());
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1), 4);

    private final SqsClient client;
    private final QueueSettings settings;

    Queue(SqsClient client, QueueSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /// Waits for messages. Throws [SdkException].
    List<Message> receive(int most) {
        var request = ReceiveMessageRequest.builder()
                .queueUrl(settings.url())
                .maxNumberOfMessages(most)
                .waitTimeSeconds(seconds(settings.waiting()))
                .visibilityTimeout(seconds(settings.visibility()))
                .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)
                .overrideConfiguration(
                        call -> call.apiCallAttemptTimeout(settings.waiting().plus(settings.patience())))
                .build();
        return client.receiveMessage(request).messages();
    }

    /// They are done with.
    void delete(List<Message> messages) {
        untilDone("delete", messages, this::tryToDelete);
    }

    /// Others do not see them for another while.
    void hide(List<Message> messages) {
        untilDone("hide", messages, some -> tryToHide(some, settings.visibility()));
    }

    /// Others may have them at once.
    void giveBack(List<Message> messages) {
        untilDone("give back", messages, some -> tryToHide(some, Duration.ZERO));
    }

    private List<BatchResultErrorEntry> tryToDelete(List<Message> messages) {
        var entries = IntStream.range(0, messages.size())
                .mapToObj(place -> DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(place))
                        .receiptHandle(messages.get(place).receiptHandle())
                        .build())
                .toList();
        return client.deleteMessageBatch(request -> request.queueUrl(settings.url())
                        .entries(entries)
                        .overrideConfiguration(call -> call.apiCallAttemptTimeout(settings.patience())))
                .failed();
    }

    private List<BatchResultErrorEntry> tryToHide(List<Message> messages, Duration hidden) {
        var entries = IntStream.range(0, messages.size())
                .mapToObj(place -> ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(Integer.toString(place))
                        .receiptHandle(messages.get(place).receiptHandle())
                        .visibilityTimeout(seconds(hidden))
                        .build())
                .toList();
        return client.changeMessageVisibilityBatch(request -> request.queueUrl(settings.url())
                        .entries(entries)
                        .overrideConfiguration(call -> call.apiCallAttemptTimeout(settings.patience())))
                .failed();
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }

    /// What failed alone is tried again alone.
    private static void untilDone(
            String what, List<Message> messages, Function<List<Message>, List<BatchResultErrorEntry>> call) {
        var open = messages;
        for (int attempt = 1; !open.isEmpty() && attempt <= BACKOFF.attempts() && isPaused(attempt); attempt++) {
            open = failed(what, open, call);
        }
        if (!open.isEmpty()) {
            LOG.log(Level.WARNING, "could not {0} {1} messages: they come again", what, open.size());
        }
    }

    private static List<Message> failed(
            String what, List<Message> messages, Function<List<Message>, List<BatchResultErrorEntry>> call) {
        try {
            return call.apply(messages).stream()
                    .filter(failed -> isWorthAnotherTry(what, failed))
                    .map(failed -> messages.get(Integer.parseInt(failed.id())))
                    .toList();
        } catch (SdkException failure) {
            LOG.log(Level.DEBUG, () -> "could not %s yet: %s".formatted(what, failure));
            if (Failure.of(failure) == Failure.INTERRUPTED) {
                Thread.currentThread().interrupt();
            }
            return messages;
        }
    }

    /// A receipt that is no longer valid stays so: somebody else has got the message since.
    private static boolean isWorthAnotherTry(String what, BatchResultErrorEntry failed) {
        boolean isSendersFault = Boolean.TRUE.equals(failed.senderFault());
        if (isSendersFault) {
            LOG.log(Level.INFO, "could not {0} a message: {1} {2}", what, failed.code(), failed.message());
        }
        return !isSendersFault;
    }

    private static boolean isPaused(int attempt) {
        try {
            BACKOFF.pauseBefore(attempt);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
