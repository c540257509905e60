package dev.daybook.bootstrap.function;

import static dev.daybook.bootstrap.function.Events.FAR;
import static dev.daybook.bootstrap.function.Events.NEAR;
import static dev.daybook.bootstrap.function.Events.change;
import static dev.daybook.bootstrap.function.Events.changes;
import static dev.daybook.bootstrap.function.Events.schedule;
import static dev.daybook.bootstrap.function.Events.stored;
import static dev.daybook.bootstrap.function.Events.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.relay.Backfill;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelayWorkTest {

    private static final String BANK = "main/account/bank";
    private static final String WALLET = "main/account/wallet";

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final FragileFeed feed = new FragileFeed(new InMemoryFeed(4, store));
    private final List<Integer> told = new ArrayList<>();
    private final RelayWork relay = new RelayWork(feed, new Backfill(store, feed, _ -> {}), this::isTold);
    private boolean mute;

    @Test
    void a_batch_is_brought_to_the_feed_and_told() {
        assertThat(call(changes(stored(1, BANK, 1), stored(2, WALLET, 1), stored(3, BANK, 2))))
                .isEqualTo(tree("{\"batchItemFailures\": []}"));

        assertThat(size()).isEqualTo(3);
        assertThat(told).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void the_same_batch_again_changes_nothing() {
        var batch = changes(stored(1, BANK, 1), stored(2, BANK, 2));
        var _ = call(batch);

        assertThat(call(batch).at("/batchItemFailures")).isEmpty();
        assertThat(size()).isEqualTo(2);
    }

    @Test
    void a_batch_that_the_feed_does_not_take_comes_again_from_its_first_record() {
        feed.takeNothing();

        assertThat(call(changes(stored(7, BANK, 1), stored(8, WALLET, 1))))
                .isEqualTo(tree("{\"batchItemFailures\": [{\"itemIdentifier\": \"7\"}]}"));
        assertThat(told).isEmpty();
    }

    @Test
    void a_batch_comes_again_from_the_record_that_cannot_be_read_and_what_is_before_it_is_done() {
        assertThat(call(changes(stored(1, BANK, 1), change(2, "INSERT", "nonsense", "1"), stored(3, WALLET, 1))))
                .isEqualTo(tree("{\"batchItemFailures\": [{\"itemIdentifier\": \"2\"}]}"));

        assertThat(size()).isEqualTo(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void an_event_that_somebody_changed_or_deleted_is_passed_over() {
        assertThat(call(changes(change(1, "MODIFY", BANK, "1"), change(2, "REMOVE", BANK, "1")))
                        .at("/batchItemFailures"))
                .isEmpty();
        assertThat(size()).isZero();
    }

    @Test
    void what_cannot_be_told_now_is_in_the_feed_all_the_same() {
        mute = true;

        assertThat(call(changes(stored(1, BANK, 1))).at("/batchItemFailures")).isEmpty();
        assertThat(size()).isEqualTo(1);
    }

    @Test
    void a_call_without_changes_settles_the_doubt_and_tells_of_every_partition() {
        var answer = call(schedule());

        assertThat(answer).isEqualTo(tree("{\"compared_pages\": 1, \"finished\": true}"));
        assertThat(feed.openDoubt()).isEmpty();
        assertThat(told).containsExactly(0, 1, 2, 3);
    }

    @Test
    void a_call_without_changes_that_cannot_tell_fails() {
        mute = true;

        assertThatThrownBy(() -> call(schedule())).isInstanceOf(Unavailable.class);
    }

    @Test
    void when_time_is_short_nothing_more_is_begun() {
        assertThat(tree(relay.handle(schedule(), NEAR)))
                .isEqualTo(tree("{\"compared_pages\": 0, \"finished\": false}"));
        assertThat(feed.openDoubt()).isPresent();
        assertThat(told).isEmpty();
    }

    private JsonNode call(JsonNode event) {
        told.clear();
        return tree(relay.handle(event, FAR));
    }

    private boolean isTold(int partition) {
        if (mute) {
            throw new Unavailable("on purpose", null);
        }
        boolean news = !told.contains(partition);
        if (news) {
            told.add(partition);
        }
        return news;
    }

    private long size() {
        return feed.ends().stream().mapToLong(Long::longValue).sum();
    }
}
