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

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How every projection follows streams, whatever it makes of them.
public interface ProjectionContract {

    StreamId WALLET_STREAM = StreamId.of(MAIN, WALLET);

    /// Empty at first.
    Projection projection();

    @Test
    default void a_stream_that_was_never_seen_is_at_version_0() {
        assertThat(projection().versions(List.of(WALLET_STREAM))).isEqualTo(Map.of(WALLET_STREAM, 0L));
    }

    @Test
    default void asked_about_no_streams_it_answers_none() {
        assertThat(projection().versions(List.of())).isEmpty();
    }

    @Test
    default void applying_nothing_changes_nothing() {
        projection().apply(List.of());

        assertThat(version()).isZero();
    }

    @Test
    default void events_of_one_batch_may_come_in_any_order() {
        projection().apply(walletWithThreeEvents().reversed());

        assertThat(version()).isEqualTo(3);
    }

    @Test
    default void an_event_beyond_a_gap_is_not_applied() {
        var wallet = walletWithThreeEvents();

        projection().apply(List.of(wallet.getFirst(), wallet.getLast()));

        assertThat(version()).isEqualTo(1);
    }

    @Test
    default void a_gap_can_be_filled_later() {
        var wallet = walletWithThreeEvents();
        projection().apply(List.of(wallet.getFirst(), wallet.getLast()));

        projection().apply(wallet.subList(1, 3));

        assertThat(version()).isEqualTo(3);
    }

    @Test
    default void what_was_applied_before_moves_nothing_back() {
        var wallet = walletWithThreeEvents();
        projection().apply(wallet);

        projection().apply(wallet.subList(0, 2));

        assertThat(version()).isEqualTo(3);
    }

    private long version() {
        return projection().versions(List.of(WALLET_STREAM)).getOrDefault(WALLET_STREAM, -1L);
    }

    /// Those of the wallet alone: its opening and two transactions.
    private static List<RecordedEvent> walletWithThreeEvents() {
        var keeper = new Bookkeeper(MAIN);
        var _ = keeper.open(open(BANK, new Unbounded()));
        var _ = keeper.open(open(WALLET, new AtLeast(BigInteger.ZERO)));
        var _ = keeper.post(post(transaction(1), NOON.plusSeconds(1), move(BANK, WALLET, 100)));
        var _ = keeper.post(post(transaction(2), NOON.plusSeconds(2), move(WALLET, BANK, 30)));
        return keeper.events().stream()
                .filter(event -> event.ref().stream().equals(WALLET_STREAM))
                .toList();
    }
}
