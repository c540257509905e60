package dev.daybook.adapter.out.messaging.consumer;

import static dev.daybook.adapter.out.messaging.consumer.ConsumerContract.pass;
import static dev.daybook.adapter.out.messaging.consumer.ConsumerContract.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.daybook.adapter.out.messaging.HintMessage;
import dev.daybook.adapter.out.messaging.Hints;
import dev.daybook.adapter.out.messaging.client.Messaging;
import dev.daybook.adapter.out.messaging.client.MessagingSettings;
import dev.daybook.adapter.out.messaging.publisher.Tellings;
import dev.daybook.adapter.out.messaging.wire.Forwarding;
import dev.daybook.adapter.out.messaging.wire.LocalQueues;
import dev.daybook.adapter.out.messaging.wire.WireAnswer;
import dev.daybook.adapter.out.messaging.wire.WireFault;
import dev.daybook.adapter.out.messaging.wire.WireStandIn;
import dev.daybook.application.port.EventRef;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/// On ElasticMQ, over a wire that can fail.
class QueueConsumerTest implements ConsumerContract {

    private static final LocalQueues QUEUES = new LocalQueues();

    private final Forwarding forwarding = new Forwarding(QUEUES.endpoint());
    private final WireStandIn wire = new WireStandIn(forwarding);
    private final Messaging messaging = Messaging.connect(MessagingSettings.local(wire.endpoint()));
    private final SqsClient sqs = messaging.sqs();

    @AfterEach
    void disconnect() {
        messaging.close();
        wire.close();
        forwarding.close();
    }

    @AfterAll
    static void stop() {
        QUEUES.close();
    }

    @Override
    public SqsClient sqs() {
        return sqs;
    }

    /// Every byte that SQS gets to see of these.
    @Test
    void it_is_spelled_like_this() {
        var queue = QueueUnderTest.create(sqs, 3);
        var heard = ConcurrentHashMap.<EventRef>newKeySet();

        try (var consumer = consumer(queue, heard)) {
            queue.send(List.of(Hints.FROM_EVENTBRIDGE));
            consumer.start();
            await().until(queue::isEmpty);
        }

        var receive = wire.requests("ReceiveMessage").getFirst();
        assertThat(receive.header("x-amz-target")).isEqualTo("AmazonSQS.ReceiveMessage");
        assertThat(receive.header("content-type")).isEqualTo("application/x-amz-json-1.0");
        assertThat(receive.body()).isEqualTo("""
                {"QueueUrl":"%s","MessageSystemAttributeNames":["ApproximateReceiveCount"],\
                "MaxNumberOfMessages":10,"VisibilityTimeout":60,"WaitTimeSeconds":1}""".formatted(queue.url()));
        var delete = wire.requests("DeleteMessageBatch").getFirst();
        assertThat(delete.header("x-amz-target")).isEqualTo("AmazonSQS.DeleteMessageBatch");
        assertThat(delete.body()).matches("""
                \\{"QueueUrl":"[^"]+","Entries":\\[\\{"Id":"0","ReceiptHandle":"[^"]+"}]}""");
    }

    @Test
    void as_long_as_a_message_is_worked_on_it_is_hidden_from_others() {
        var queue = QueueUnderTest.create(sqs, 3);
        var gate = new CountDownLatch(1);
        var calls = new AtomicInteger();
        var settings = settings(queue, SECOND, 100, Duration.ofSeconds(10));

        try (var consumer = new QueueConsumer("test", sqs, settings, _ -> {
            calls.incrementAndGet();
            pass(gate);
        })) {
            queue.send(List.of(Hints.FROM_EVENTBRIDGE));
            consumer.start();
            await().until(() -> wire.requests("ChangeMessageVisibilityBatch").size() >= 6);
            gate.countDown();
            await().until(queue::isEmpty);
        }

        assertThat(calls)
                .as("six times a third of the time that it is hidden for")
                .hasValue(1);
        assertThat(wire.requests("ChangeMessageVisibilityBatch"))
                .allSatisfy(request -> assertThat(request.body()).contains("\"VisibilityTimeout\":1"));
    }

    @Test
    void an_outage_is_sat_out() {
        var queue = QueueUnderTest.create(sqs, 3);
        var heard = ConcurrentHashMap.<EventRef>newKeySet();
        wire.plan(
                "ReceiveMessage",
                WireFault.hungUp(),
                refused(400, "com.amazonaws.sqs#RequestThrottled"),
                refused(500, "InternalFailure"),
                refused(400, "com.amazonaws.sqs#QueueDoesNotExist"));
        queue.send(List.of(Hints.FROM_EVENTBRIDGE));

        try (var consumer = consumer(queue, heard)) {
            consumer.start();
            await().until(() -> consumer.trouble().isPresent());
            await().until(queue::isEmpty);
            await().until(() -> consumer.trouble().isEmpty());
            assertThat(consumer.isRunning()).isTrue();
        }
        assertThat(heard).containsExactly(Hints.ACCOUNT.event());
    }

    @Test
    void only_what_was_not_deleted_is_deleted_again() {
        var queue = QueueUnderTest.create(sqs, 3);
        var heard = ConcurrentHashMap.<EventRef>newKeySet();
        queue.send(Tellings.small(2).stream().map(HintMessage::write).toList());
        wire.plan("DeleteMessageBatch", WireFault.hungUp(), answered("""
                {"Successful":[],"Failed":[{"Id":"0","Code":"InternalError","SenderFault":false}]}"""));

        try (var consumer = consumer(queue, heard)) {
            consumer.start();
            await().until(() ->
                    heard.size() == 2 && wire.requests("DeleteMessageBatch").size() == 3);
        }
        assertThat(wire.requests("DeleteMessageBatch"))
                .extracting(request -> request.json().path("Entries").size())
                .containsExactly(2, 2, 1);
    }

    @Test
    void a_receipt_that_is_no_longer_valid_is_not_tried_again() {
        var queue = QueueUnderTest.create(sqs, 3);
        var heard = ConcurrentHashMap.<EventRef>newKeySet();
        queue.send(List.of(Hints.FROM_EVENTBRIDGE));
        wire.plan("DeleteMessageBatch", answered("""
                {"Successful":[],"Failed":[{"Id":"0","Code":"ReceiptHandleIsInvalid","SenderFault":true}]}"""));

        try (var consumer = consumer(queue, heard)) {
            consumer.start();
            await().until(() -> !heard.isEmpty());
        }
        assertThat(wire.requests("DeleteMessageBatch")).hasSize(1);
        assertThat(queue.workedOn()).isEqualTo(1);
    }

    @Test
    void what_was_not_begun_when_it_closes_goes_back_unheard() {
        var queue = QueueUnderTest.create(sqs, 3);
        var events = Tellings.small(3);
        var begun = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var calls = new AtomicInteger();
        queue.send(events.stream().map(HintMessage::write).toList());
        var consumer = new QueueConsumer("test", sqs, settings(queue, MINUTE, 3, Duration.ofSeconds(10)), _ -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("all together do not work");
            }
            begun.countDown();
            pass(gate);
        });
        consumer.start();
        pass(begun);

        var closing = Thread.ofVirtual().start(consumer::close);
        await().until(() -> !consumer.isRunning());
        gate.countDown();
        await().until(() -> !closing.isAlive());

        assertThat(calls).as("together, and the first alone").hasValue(2);
        assertThat(queue.waiting()).isEqualTo(2);
        assertThat(queue.workedOn()).isZero();
    }

    @Test
    void settings_that_sqs_would_refuse_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QueueSettings("url", Duration.ZERO, SECOND, SECOND, SECOND, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QueueSettings("url", Duration.ofSeconds(21), SECOND, SECOND, SECOND, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QueueSettings("url", SECOND, SECOND, SECOND, SECOND, 0));
        assertThat(QueueSettings.standard("url").waiting()).isEqualTo(Messaging.LONGEST_WAIT);
    }

    private QueueConsumer consumer(QueueUnderTest queue, Set<EventRef> heard) {
        return new QueueConsumer("test", sqs, settings(queue, MINUTE, 100, Duration.ofSeconds(10)), heard::addAll);
    }

    private static WireFault refused(int status, String code) {
        return WireFault.answered(
                new WireAnswer(status, "application/x-amz-json-1.0", "{\"__type\":\"%s\"}".formatted(code)));
    }

    private static WireFault answered(String json) {
        return WireFault.answered(new WireAnswer(200, "application/x-amz-json-1.0", json));
    }
}
