package dev.daybook.adapter.out.messaging.consumer;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.QUEUE_ARN;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// A new queue and its dead-letter queue, as a deployment makes them.
///
/// @param url its address
public record QueueUnderTest(SqsClient sqs, String url, String deadLetters) {

    /// A message that was received so often without being deleted goes to the dead letters.
    public static QueueUnderTest create(SqsClient sqs, int mostReceives) {
        var name = "test-" + UUID.randomUUID();
        var deadLetters = create(sqs, name + "-dead", Map.of());
        var policy = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                .formatted(attribute(sqs, deadLetters, QUEUE_ARN), mostReceives);
        return new QueueUnderTest(sqs, create(sqs, name, Map.of(REDRIVE_POLICY, policy)), deadLetters);
    }

    public String arn() {
        return attribute(sqs, url, QUEUE_ARN);
    }

    public void send(List<String> bodies) {
        bodies.forEach(body -> {
            var _ = sqs.sendMessage(request -> request.queueUrl(url).messageBody(body));
        });
    }

    /// Neither waiting nor being worked on.
    public boolean isEmpty() {
        return waiting() == 0 && workedOn() == 0;
    }

    public int waiting() {
        return number(url, APPROXIMATE_NUMBER_OF_MESSAGES);
    }

    public int workedOn() {
        return number(url, APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    }

    /// Bodies of what can be received now, without hiding it for long.
    public List<String> look() {
        return receive(url);
    }

    public List<String> dead() {
        return receive(deadLetters);
    }

    private List<String> receive(String from) {
        var found = sqs.receiveMessage(
                request -> request.queueUrl(from).maxNumberOfMessages(10).visibilityTimeout(0));
        return found.messages().stream().map(Message::body).toList();
    }

    private int number(String of, QueueAttributeName name) {
        return Integer.parseInt(attribute(sqs, of, name));
    }

    private static String attribute(SqsClient sqs, String url, QueueAttributeName name) {
        return sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(name))
                .attributes()
                .getOrDefault(name, "");
    }

    private static String create(SqsClient sqs, String name, Map<QueueAttributeName, String> attributes) {
        return sqs.createQueue(request -> request.queueName(name).attributes(attributes))
                .queueUrl();
    }
}
