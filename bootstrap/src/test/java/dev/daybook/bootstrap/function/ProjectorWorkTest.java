package dev.daybook.bootstrap.function;

import static dev.daybook.bootstrap.function.Events.FAR;
import static dev.daybook.bootstrap.function.Events.NEAR;
import static dev.daybook.bootstrap.function.Events.message;
import static dev.daybook.bootstrap.function.Events.notification;
import static dev.daybook.bootstrap.function.Events.queue;
import static dev.daybook.bootstrap.function.Events.schedule;
import static dev.daybook.bootstrap.function.Events.topic;
import static dev.daybook.bootstrap.function.Events.tree;
import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.out.messaging.HintMessage;
import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.InMemoryProjection;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.projection.Follower;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectorWorkTest {

    private static final int PARTITIONS = 4;

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final FragileFeed feed = new FragileFeed(new InMemoryFeed(PARTITIONS, store));
    private final InMemoryProjection books = new InMemoryProjection("books");
    private final InMemoryProjection totals = new InMemoryProjection("daily_totals");
    private final ProjectorWork projector =
            new ProjectorWork(feed, List.of(new Follower(feed, books), new Follower(feed, totals)), 2);

    @BeforeEach
    void keep_a_book() {
        Filing.file(RandomBook.events(1, MAIN, 40), store);
        feed.append(stored());
    }

    @Test
    void a_message_brings_its_partition_to_the_end() {
        var event = stored().getFirst();
        int partition = partition(event);

        assertThat(call(queue(message("a", hint(event))))).isEqualTo(tree("{\"batchItemFailures\": []}"));

        assertThat(books.position(partition)).isEqualTo(feed.end(partition)).isPositive();
        assertThat(totals.position(partition)).isEqualTo(feed.end(partition));
        assertThat(books.positions(PARTITIONS).stream().filter(each -> each > 0))
                .hasSize(1);
    }

    @Test
    void messages_may_come_through_a_topic() {
        var events = stored();

        var _ = call(queue(events.stream()
                .map(event -> message("a", notification(hint(event))))
                .toArray(String[]::new)));

        assertThat(books.positions(PARTITIONS)).isEqualTo(feed.ends());
    }

    @Test
    void a_topic_may_call_by_itself() {
        var event = stored().getFirst();

        var _ = call(topic("a", hint(event)));

        assertThat(books.position(partition(event))).isPositive();
    }

    @Test
    void messages_that_come_twice_change_nothing() {
        var messages = stored().stream()
                .flatMap(event -> Stream.of(message("a", hint(event)), message("b", hint(event))))
                .toArray(String[]::new);

        var _ = call(queue(messages));
        assertThat(call(queue(messages)).at("/batchItemFailures")).isEmpty();

        assertThat(books.positions(PARTITIONS)).isEqualTo(feed.ends());
    }

    @Test
    void messages_of_a_partition_that_cannot_be_followed_come_again_and_no_others() {
        var hidden = stored().getFirst();
        var other = stored().stream()
                .filter(event -> partition(event) != partition(hidden))
                .findFirst()
                .orElseThrow();
        feed.hide(partition(hidden));

        var answer = call(queue(message("a", hint(hidden)), message("b", hint(other)), message("c", hint(hidden))));

        assertThat(answer)
                .isEqualTo(tree("{\"batchItemFailures\": [{\"itemIdentifier\": \"a\"}, {\"itemIdentifier\": \"c\"}]}"));
        assertThat(books.position(partition(other))).isEqualTo(feed.end(partition(other)));
    }

    @Test
    void what_is_no_hint_comes_again_alone() {
        var event = stored().getFirst();

        var answer = call(queue(message("a", "nonsense"), message("b", hint(event)), message("c", "{}")));

        assertThat(answer)
                .isEqualTo(tree("{\"batchItemFailures\": [{\"itemIdentifier\": \"a\"}, {\"itemIdentifier\": \"c\"}]}"));
        assertThat(books.position(partition(event))).isPositive();
    }

    @Test
    void a_call_by_a_topic_fails_where_its_message_is_not_done() {
        var event = stored().getFirst();
        feed.hide(partition(event));

        assertThatThrownBy(() -> call(topic("a", hint(event)))).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_call_without_messages_follows_every_partition() {
        assertThat(call(schedule())).isEqualTo(tree("{\"followed_partitions\": 4}"));

        assertThat(books.positions(PARTITIONS)).isEqualTo(feed.ends());
        assertThat(totals.positions(PARTITIONS)).isEqualTo(feed.ends());
    }

    @Test
    void a_call_without_messages_that_comes_not_to_the_end_fails_but_goes_as_far_as_it_can() {
        int hidden = partition(stored().getFirst());
        feed.hide(hidden);

        assertThatThrownBy(() -> call(schedule()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("[" + hidden);

        assertThat(books.positions(PARTITIONS).stream().filter(each -> each > 0))
                .isNotEmpty();
        assertThat(books.position(hidden)).isZero();
    }

    @Test
    void when_time_is_short_messages_come_again() {
        var answer = tree(projector.handle(queue(message("a", hint(stored().getFirst()))), NEAR));

        assertThat(answer).isEqualTo(tree("{\"batchItemFailures\": [{\"itemIdentifier\": \"a\"}]}"));
        assertThat(books.positions(PARTITIONS)).containsOnly(0L);
    }

    private JsonNode call(JsonNode event) {
        return tree(projector.handle(event, FAR));
    }

    private List<StoredEvent> stored() {
        return store.list(Optional.empty()).events();
    }

    private int partition(StoredEvent event) {
        return feed.partitionOf(event.ref().stream());
    }

    private static String hint(StoredEvent event) {
        return HintMessage.write(event);
    }
}
