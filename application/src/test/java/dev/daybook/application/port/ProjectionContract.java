package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How every projection follows the feed, whatever it makes of it.
public interface ProjectionContract extends ManyParkedContract {

    StreamId WALLET_STREAM = StreamId.of(MAIN, WALLET);

    /// Empty at first.
    @Override
    Projection projection();

    /// Feeds it; one for the whole test.
    @Override
    Feeder feeder();

    @Test
    default void a_stream_that_was_never_seen_is_at_version_0() {
        assertThat(projection().versions(List.of(WALLET_STREAM))).isEqualTo(Map.of(WALLET_STREAM, 0L));
    }

    @Test
    default void asked_about_no_streams_it_answers_none() {
        assertThat(projection().versions(List.of())).isEmpty();
    }

    @Test
    default void it_begins_at_position_0_of_every_partition() {
        assertThat(projection().position(0)).isZero();
        assertThat(projection().position(3)).isZero();
    }

    @Test
    default void events_move_its_position_and_the_versions_of_their_streams() {
        assertThat(projection().apply(slice(0, walletWithThreeEvents()))).isTrue();

        assertThat(projection().position(0)).isEqualTo(3);
        assertThat(projection().position(1)).isZero();
        assertThat(version()).isEqualTo(3);
    }

    @Test
    default void a_slice_without_entries_that_matter_moves_its_position_too() {
        assertThat(projection().apply(slice(0, walletWithThreeEvents()).only(_ -> false)))
                .isTrue();

        assertThat(projection().position(0)).isEqualTo(3);
        assertThat(version()).isZero();
    }

    @Test
    default void a_slice_that_begins_elsewhere_changes_nothing() {
        var wallet = walletWithThreeEvents();
        var _ = projection().apply(slice(0, wallet.subList(0, 2)));

        assertThat(projection().apply(slice(0, wallet))).isFalse();
        assertThat(projection().apply(slice(3, wallet.subList(2, 3)))).isFalse();

        assertThat(projection().position(0)).isEqualTo(2);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    default void an_event_that_cannot_be_applied_leaves_no_trace_of_itself() {
        var orphan = walletWithThreeEvents().getLast();
        var first = new RecordedEvent(
                new EventRef(WALLET_STREAM, 1),
                orphan.id(),
                orphan.type(),
                orphan.event(),
                orphan.recordedAt(),
                orphan.metadata());

        assertThatThrownBy(() -> projection().apply(slice(0, List.of(first)))).isNotInstanceOf(Unavailable.class);

        assertThat(projection().position(0)).isZero();
        assertThat(version()).isZero();
    }

    @Test
    default void a_parked_stream_waits_in_order_while_others_flow_on() {
        var wallet = walletWithThreeEvents();
        var bank = bank();
        assertThat(projection().park(slice(0, wallet.subList(0, 1)), "does not fit"))
                .isTrue();
        assertThat(projection().apply(slice(1, List.of(wallet.get(1), bank, wallet.get(2)))))
                .isTrue();

        assertThat(projection().position(0)).isEqualTo(4);
        assertThat(version()).isZero();
        assertThat(projection().versions(List.of(bank.ref().stream()))).containsEntry(bank.ref().stream(), 1L);
        assertThat(projection().parkingLot().count()).isEqualTo(1);
        assertThat(projection().parkingLot().find(WALLET_STREAM)).hasValueSatisfying(stands -> {
            assertThat(stands.version()).isEqualTo(1);
            assertThat(stands.waiting()).isEqualTo(3);
            assertThat(stands.attempts()).isEqualTo(1);
            assertThat(stands.error()).isEqualTo("does not fit");
            assertThat(stands.type()).isEqualTo(wallet.getFirst().type());
            assertThat(stands.partition()).isZero();
        });
    }

    @Test
    default void a_redriven_stream_has_all_that_waited_and_flows_again() {
        var wallet = walletWithThreeEvents();
        var _ = projection().park(slice(0, wallet.subList(0, 1)), "does not fit");
        var _ = projection().apply(slice(1, wallet.subList(1, 2)));
        var lot = projection().parkingLot();

        assertThat(lot.redrive(WALLET_STREAM, wallet)).isTrue();

        assertThat(lot.find(WALLET_STREAM)).isEmpty();
        assertThat(version()).as("the third is still to come by the feed").isEqualTo(2);
        assertThat(projection().apply(slice(2, wallet.subList(2, 3)))).isTrue();
        assertThat(version()).isEqualTo(3);
    }

    @Test
    default void a_stream_can_be_redriven_in_pieces_and_is_not_redriven_twice() {
        var wallet = walletWithThreeEvents();
        var _ = projection().park(slice(0, wallet.subList(0, 1)), "does not fit");
        var _ = projection().apply(slice(1, wallet.subList(1, 3)));
        var lot = projection().parkingLot();

        assertThat(lot.redrive(WALLET_STREAM, wallet.subList(0, 1))).isTrue();
        assertThat(lot.redrive(WALLET_STREAM, wallet.subList(0, 1))).isFalse();
        assertThat(lot.find(WALLET_STREAM)).map(ParkedStream::version).contains(2L);
        assertThat(lot.redrive(WALLET_STREAM, wallet.subList(1, 3))).isTrue();
        assertThat(lot.redrive(WALLET_STREAM, wallet.subList(1, 3))).isFalse();

        assertThat(lot.count()).isZero();
        assertThat(version()).isEqualTo(3);
    }

    @Test
    default void another_try_in_vain_is_counted() {
        var wallet = walletWithThreeEvents();
        var _ = projection().park(slice(0, wallet.subList(0, 1)), "does not fit");
        var lot = projection().parkingLot();

        lot.fail(wallet.getFirst().ref(), "still does not fit");
        lot.fail(wallet.get(1).ref(), "another event");

        assertThat(lot.find(WALLET_STREAM)).hasValueSatisfying(stands -> {
            assertThat(stands.attempts()).isEqualTo(2);
            assertThat(stands.error()).isEqualTo("still does not fit");
        });
    }

    @Test
    default void parked_streams_are_listed_page_by_page() {
        var events = new ArrayList<RecordedEvent>();
        events.add(bank());
        events.add(walletWithThreeEvents().getFirst());
        for (int at = 0; at < events.size(); at++) {
            var _ = projection().park(slice(at, events.subList(at, at + 1)), "does not fit");
        }
        var lot = projection().parkingLot();

        var first = lot.list(Optional.empty(), 1);
        var second = lot.list(Optional.of(first.getFirst().stream()), 10);

        assertThat(first).extracting(ParkedStream::stream).containsExactly(StreamId.of(MAIN, BANK));
        assertThat(second).extracting(ParkedStream::stream).containsExactly(WALLET_STREAM);
        assertThat(lot.list(Optional.of(WALLET_STREAM), 10)).isEmpty();
    }

    private long version() {
        return projection().versions(List.of(WALLET_STREAM)).getOrDefault(WALLET_STREAM, -1L);
    }

    /// Of partition 0.
    private static FeedSlice slice(long from, List<RecordedEvent> events) {
        var entries = new ArrayList<FeedEntry>();
        for (RecordedEvent event : events) {
            entries.add(new FeedEntry(from + entries.size(), new Stored(event)));
        }
        return new FeedSlice(0, from, from + events.size(), entries);
    }

    /// Those of the wallet alone: its opening and two transactions.
    private static List<RecordedEvent> walletWithThreeEvents() {
        return keeper().events().stream()
                .filter(event -> event.ref().stream().equals(WALLET_STREAM))
                .toList();
    }

    private static RecordedEvent bank() {
        return keeper().events().stream()
                .filter(event -> event.ref().stream().equals(StreamId.of(MAIN, BANK)))
                .findFirst()
                .orElseThrow();
    }

    private static Bookkeeper keeper() {
        var keeper = new Bookkeeper(MAIN);
        var _ = keeper.open(open(BANK, new Unbounded()));
        var _ = keeper.open(open(WALLET, new AtLeast(BigInteger.ZERO)));
        var _ = keeper.post(post(transaction(1), NOON.plusSeconds(1), move(BANK, WALLET, 100)));
        var _ = keeper.post(post(transaction(2), NOON.plusSeconds(2), move(WALLET, BANK, 30)));
        return keeper;
    }
}
