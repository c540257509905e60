package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.ReadModel.Comparison;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.projection.Follower;
import dev.daybook.application.rebuild.Level;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How every read model lives in generations, whatever its rows are.
public interface ReadModelContract {

    int MOST = 10;

    /// Empty at first.
    ReadModel readModel();

    /// The same read model, as a process finds it that has just been started.
    ReadModel restarted();

    /// One for the whole test; with four partitions, empty at first.
    InMemoryFeed feed();

    /// Changes one row of the live generation, behind everybody's back.
    void tamper();

    @Test
    default void there_is_only_the_live_generation_at_first() {
        for (Slot slot : Slot.values()) {
            assertThat(readModel().find(slot)).isEmpty();
        }
    }

    @Test
    default void a_generation_that_was_filled_equals_the_live_one() {
        keepBooks(60);
        var next = built(Slot.NEXT);

        assertThat(next.isComplete()).isTrue();
        var comparison = compare(Slot.NEXT);
        assertThat(comparison.listed()).isEmpty();
        assertThat(comparison.isEqual()).isTrue();
        assertThat(comparison.rows()).isPositive();
    }

    @Test
    default void it_equals_the_live_one_however_it_was_filled() {
        keepBooks(40);
        var next = readModel().begin(Slot.NEXT, "in small pieces");
        for (int partition = 0; partition < feed().partitions(); partition++) {
            while (next.position(partition) < feed().end(partition)) {
                assertThat(next.fill(feed().read(partition, next.position(partition), 3)))
                        .isTrue();
            }
        }
        next.complete();
        next.complete();

        assertThat(compare(Slot.NEXT).listed()).isEmpty();
    }

    @Test
    default void it_follows_the_feed_once_it_is_complete() {
        keepBooks(30);
        var next = built(Slot.NEXT);
        feed().append(Stored.all(RandomBook.events(2, new LedgerId("another"), 30)));
        followLive();
        assertThat(next.position(0)).isLessThanOrEqualTo(feed().end(0));

        assertThat(compare(Slot.NEXT).listed()).isEmpty();
        assertThat(next.position(0)).isEqualTo(feed().end(0));
    }

    @Test
    default void it_is_found_where_it_stands_by_a_process_that_has_just_started() {
        keepBooks(30);
        var next = readModel().begin(Slot.NEXT, "what it is for");
        var slice = feed().read(0, 0, 5);
        assertThat(next.fill(slice)).isTrue();

        assertThat(restarted().others()).containsOnlyKeys(Slot.NEXT);
        var found = restarted().find(Slot.NEXT).orElseThrow();

        assertThat(found.label()).isEqualTo("what it is for");
        assertThat(found.isComplete()).isFalse();
        assertThat(found.position(0)).isEqualTo(slice.to());
        assertThat(found.positions(feed().partitions()))
                .as("all at once")
                .isEqualTo(IntStream.range(0, feed().partitions())
                        .mapToObj(found::position)
                        .toList());
        assertThat(found.fill(slice)).isFalse();
    }

    @Test
    default void a_slice_that_begins_elsewhere_is_not_filled_in() {
        keepBooks(30);
        var next = readModel().begin(Slot.NEXT, "rebuild");
        var slice = feed().read(0, 0, 5);

        assertThat(next.fill(slice.from(2))).isFalse();
        assertThat(next.fill(slice)).isTrue();
        assertThat(next.fill(slice)).isFalse();
    }

    @Test
    default void what_differs_is_listed_and_counted() {
        keepBooks(30);
        var _ = built(Slot.NEXT);
        tamper();

        var comparison = compare(Slot.NEXT);

        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.different()).isEqualTo(1);
        assertThat(comparison.listed()).singleElement().satisfies(difference -> {
            assertThat(difference.row()).isNotBlank();
            assertThat(difference.other()).isNotEqualTo(difference.live());
        });
        assertThat(readModel().compare(Slot.NEXT, 0, new Level(feed())).listed())
                .isEmpty();
    }

    @Test
    default void repair_overwrites_what_differs() {
        keepBooks(30);
        var _ = built(Slot.PROOF);
        tamper();

        assertThat(readModel().repair(Slot.PROOF, MOST, new Level(feed())).different())
                .isEqualTo(1);

        assertThat(compare(Slot.PROOF).listed()).isEmpty();
        feed().append(Stored.all(RandomBook.events(2, new LedgerId("another"), 30)));
        followLive();
        assertThat(compare(Slot.PROOF).listed()).isEmpty();
    }

    @Test
    default void the_next_one_takes_over_and_the_one_before_can_come_back() {
        keepBooks(30);
        var _ = built(Slot.NEXT);
        tamper();

        readModel().switchTo(Slot.NEXT, new Level(feed()));

        assertThat(readModel().find(Slot.NEXT)).isEmpty();
        assertThat(compare(Slot.PREVIOUS).different()).isEqualTo(1);
        feed().append(Stored.all(RandomBook.events(2, new LedgerId("another"), 30)));
        followLive();
        var _ = built(Slot.PROOF);
        assertThat(compare(Slot.PROOF).listed()).as("the new live one").isEmpty();

        readModel().switchTo(Slot.PREVIOUS, new Level(feed()));

        assertThat(compare(Slot.PROOF).different()).as("the old one is back").isEqualTo(1);
        assertThat(compare(Slot.PREVIOUS).different()).isEqualTo(1);
        assertThat(restarted().live().position(0)).isEqualTo(feed().end(0));
    }

    @Test
    default void a_follower_of_the_live_one_goes_on_across_a_switch() {
        keepBooks(30);
        var _ = built(Slot.NEXT);
        var live = readModel().live();

        readModel().switchTo(Slot.NEXT, new Level(feed()));
        feed().append(Stored.all(RandomBook.events(2, new LedgerId("another"), 30)));
        follow(live);

        var _ = built(Slot.PROOF);
        assertThat(compare(Slot.PROOF).listed()).isEmpty();
    }

    @Test
    default void when_levelling_fails_nothing_is_switched_and_the_live_one_flows_on() {
        keepBooks(30);
        var _ = built(Slot.NEXT);
        feed().append(Stored.all(RandomBook.events(2, new LedgerId("another"), 30)));

        assertThatThrownBy(() -> readModel().switchTo(Slot.NEXT, (_, _) -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessageContaining("on purpose");
        followLive();

        assertThat(readModel().live().position(0)).isEqualTo(feed().end(0));
        assertThat(compare(Slot.NEXT).listed()).isEmpty();
        assertThat(readModel().find(Slot.PREVIOUS)).isEmpty();
    }

    @Test
    default void a_stream_is_parked_in_its_own_generation_alone() {
        keepBooks(30);
        var next = readModel().begin(Slot.NEXT, "rebuild");
        var slice = feed().read(0, 0, 1);
        assertThat(next.park(slice, "does not fit")).isTrue();

        assertThat(next.parkingLot().count()).isEqualTo(1);
        assertThat(readModel().live().parkingLot().count()).isZero();
        fill(next);
        next.complete();
        assertThat(compare(Slot.NEXT).isEqual()).isFalse();

        var stands = next.parkingLot()
                .find(slice.entries().getFirst().event().ref().stream())
                .orElseThrow();
        assertThat(next.parkingLot().redrive(stands.stream(), eventsOf(stands.stream())))
                .isTrue();
        assertThat(compare(Slot.NEXT).listed()).isEmpty();
    }

    @Test
    default void a_generation_can_be_dropped_and_begun_anew() {
        keepBooks(30);
        var _ = built(Slot.NEXT);

        var again = readModel().begin(Slot.NEXT, "again");
        assertThat(again.position(0)).isZero();
        assertThat(again.isComplete()).isFalse();
        readModel().drop(Slot.NEXT);
        readModel().drop(Slot.NEXT);

        assertThat(readModel().find(Slot.NEXT)).isEmpty();
    }

    @Test
    default void all_balances_of_an_asset_add_up_to_nothing() {
        keepBooks(60);

        assertThat(readModel().totals()).allSatisfy(total -> {
            var sums = total.sums();
            assertThat(sums.posted().debits()).isEqualTo(sums.posted().credits());
            assertThat(sums.reserved().debits()).isEqualTo(sums.reserved().credits());
        });
    }

    /// In which there is surely an account with entries.
    private void keepBooks(int steps) {
        var keeper = new Bookkeeper(MAIN);
        var _ = keeper.open(open(BANK, new Unbounded()));
        var _ = keeper.open(open(SAVINGS, new Unbounded()));
        var _ = keeper.post(post(transaction(1), NOON.plusSeconds(1), move(BANK, SAVINGS, 100)));
        feed().append(Stored.all(keeper.events()));
        feed().append(Stored.all(RandomBook.events(1, new LedgerId("random"), steps)));
        followLive();
    }

    private void followLive() {
        follow(readModel().live());
    }

    private void follow(Projection projection) {
        var follower = new Follower(feed(), projection);
        for (int partition = 0; partition < feed().partitions(); partition++) {
            while (follower.follow(partition)) {
                Thread.onSpinWait();
            }
        }
    }

    private Generation built(Slot slot) {
        var generation = readModel().begin(slot, "rebuild");
        fill(generation);
        generation.complete();
        return generation;
    }

    private void fill(Generation generation) {
        var follower = Follower.filling(feed(), generation);
        for (int partition = 0; partition < feed().partitions(); partition++) {
            while (follower.follow(partition)) {
                Thread.onSpinWait();
            }
        }
    }

    private Comparison compare(Slot slot) {
        return readModel().compare(slot, MOST, new Level(feed()));
    }

    private List<RecordedEvent> eventsOf(StreamId stream) {
        int partition = feed().partitionOf(stream);
        return feed().read(partition, 0, 10_000).entries().stream()
                .map(FeedEntry::event)
                .filter(event -> event.ref().stream().equals(stream))
                .map(StoredEvent::recorded)
                .toList();
    }
}
