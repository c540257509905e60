package dev.daybook.adapter.out.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.adapter.out.messaging.HintEnvelope;
import dev.daybook.adapter.out.messaging.HintMessage;
import dev.daybook.adapter.out.messaging.Hints;
import dev.daybook.adapter.out.messaging.publisher.Tellings;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StoredEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/// What a consumer does with every queue that speaks SQS.
public interface ConsumerContract {

    Duration SECOND = Duration.ofSeconds(1);
    Duration MINUTE = Duration.ofMinutes(1);

    SqsClient sqs();

    @Test
    default void a_hint_is_heard_and_deleted_whichever_way_it_came() {
        var queue = queue();
        var heard = ConcurrentHashMap.<EventRef>newKeySet();

        try (var _ = started(queue, MINUTE, 100, heard::addAll)) {
            queue.send(List.of(
                    Hints.FROM_EVENTBRIDGE,
                    notification(HintMessage.write(Hints.alone(Hints.TRANSACTION))),
                    HintMessage.write(Hints.alone(Hints.LEDGER))));

            await().until(() -> heard.size() == 3 && queue.isEmpty());
        }
        assertThat(heard)
                .containsExactlyInAnyOrder(Hints.ACCOUNT.event(), Hints.TRANSACTION.event(), Hints.LEDGER.event());
        assertThat(queue.dead()).isEmpty();
    }

    @Test
    default void what_nobody_can_read_is_never_deleted_and_ends_among_the_dead_letters() {
        var queue = queue(2);
        var heard = ConcurrentHashMap.<EventRef>newKeySet();

        try (var _ = started(queue, SECOND, 100, heard::addAll)) {
            queue.send(List.of("nonsense", Hints.FROM_EVENTBRIDGE));

            await().atMost(Duration.ofSeconds(30)).until(() -> queue.dead().equals(List.of("nonsense")));
        }
        assertThat(heard).containsExactly(Hints.ACCOUNT.event());
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    default void only_what_fails_comes_again() {
        var queue = queue();
        var events = Tellings.small(6);
        var bad = events.get(2).ref();
        var heard = ConcurrentHashMap.<EventRef>newKeySet();
        var failures = new AtomicInteger();

        try (var _ = started(queue, SECOND, 100, some -> {
            if (some.contains(bad) && failures.getAndIncrement() < 2) {
                throw new IllegalStateException("not yet");
            }
            heard.addAll(some);
        })) {
            queue.send(events.stream().map(HintMessage::write).toList());

            await().atMost(Duration.ofSeconds(30)).until(() -> heard.contains(bad) && queue.isEmpty());
        }
        assertThat(heard).containsExactlyInAnyOrderElementsOf(refs(events));
        assertThat(failures).hasValueGreaterThan(1);
        assertThat(queue.dead()).isEmpty();
    }

    @Test
    default void what_fails_for_ever_ends_among_the_dead_letters_and_the_rest_is_heard() {
        var queue = queue(2);
        var events = Tellings.small(3);
        var bad = events.get(1).ref();
        var heard = ConcurrentHashMap.<EventRef>newKeySet();

        try (var _ = started(queue, SECOND, 100, some -> {
            if (some.contains(bad)) {
                throw new IllegalStateException("never");
            }
            heard.addAll(some);
        })) {
            queue.send(events.stream().map(HintMessage::write).toList());

            await().atMost(Duration.ofSeconds(30)).until(() -> queue.dead().size() == 1 && queue.isEmpty());
        }
        assertThat(queue.dead())
                .allSatisfy(body -> assertThat(HintEnvelope.read(body).event()).isEqualTo(bad));
        assertThat(heard)
                .containsExactlyInAnyOrder(events.get(0).ref(), events.get(2).ref());
    }

    @Test
    default void no_more_is_taken_than_may_be_worked_on() throws InterruptedException {
        var queue = queue();
        var events = Tellings.small(12);
        var gate = new CountDownLatch(1);
        var working = new AtomicInteger();
        var heard = ConcurrentHashMap.<EventRef>newKeySet();

        try (var _ = started(queue, MINUTE, 3, some -> {
            assertThat(working.addAndGet(some.size())).isLessThanOrEqualTo(3);
            pass(gate);
            working.addAndGet(-some.size());
            heard.addAll(some);
        })) {
            queue.send(events.stream().map(HintMessage::write).toList());
            await().until(() -> working.get() == 3);

            assertThat(queue.workedOn()).isEqualTo(3);
            assertThat(queue.waiting()).isEqualTo(9);

            gate.countDown();
            await().until(() -> heard.size() == 12 && queue.isEmpty());
        }
    }

    @Test
    default void what_is_worked_on_is_finished_before_it_is_closed() {
        var queue = queue();
        var begun = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var heard = ConcurrentHashMap.<EventRef>newKeySet();
        var consumer = started(queue, MINUTE, 100, some -> {
            begun.countDown();
            pass(gate);
            heard.addAll(some);
        });
        queue.send(List.of(Hints.FROM_EVENTBRIDGE));
        pass(begun);

        var closing = Thread.ofVirtual().start(consumer::close);
        await().until(() -> !consumer.isRunning());
        gate.countDown();
        await().until(() -> !closing.isAlive());

        assertThat(heard).containsExactly(Hints.ACCOUNT.event());
        assertThat(queue.isEmpty()).isTrue();
    }

    /// With no place left it does not wait for more, so nothing that it gives back comes to it again.
    @Test
    default void what_is_not_finished_in_time_goes_back_at_once() {
        var queue = queue();
        var begun = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var consumer = new QueueConsumer("test", sqs(), settings(queue, MINUTE, 1, Duration.ofMillis(1)), _ -> {
            begun.countDown();
            pass(gate);
        });
        consumer.start();
        queue.send(List.of(Hints.FROM_EVENTBRIDGE));
        pass(begun);

        consumer.close();

        await().untilAsserted(() -> assertThat(queue.look()).containsExactly(Hints.FROM_EVENTBRIDGE));
        gate.countDown();
    }

    private QueueUnderTest queue() {
        return queue(3);
    }

    private QueueUnderTest queue(int mostReceives) {
        return QueueUnderTest.create(sqs(), mostReceives);
    }

    private QueueConsumer started(
            QueueUnderTest queue, Duration visibility, int inFlight, Consumer<Collection<EventRef>> handler) {
        var settings = settings(queue, visibility, inFlight, Duration.ofSeconds(10));
        var consumer = new QueueConsumer("test", sqs(), settings, handler);
        consumer.start();
        return consumer;
    }

    static QueueSettings settings(QueueUnderTest queue, Duration visibility, int inFlight, Duration draining) {
        return new QueueSettings(queue.url(), SECOND, visibility, Duration.ofSeconds(5), draining, inFlight);
    }

    static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<EventRef> refs(List<StoredEvent> events) {
        return Set.copyOf(events.stream().map(StoredEvent::ref).toList());
    }

    private static String notification(String message) {
        return new JsonMapper()
                .createObjectNode()
                .put("Type", "Notification")
                .put("Message", message)
                .toString();
    }
}
