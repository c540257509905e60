package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.BalanceView;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.application.view.TrialBalance.Line;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What accounts held at a time.
interface AsOfContract extends ReadModelUnderTest {

    Duration DAY = Duration.ofDays(1);

    @Test
    default void a_movement_counts_from_its_very_instant_on_either_axis() {
        var effective = NOON.minus(DAY);
        var keeper = ReadModelUnderTest.book();
        post(keeper, 1, 500, NOON.plusSeconds(1), Optional.of(effective));
        apply(keeper);

        assertThat(held(TimeAxis.EFFECTIVE, effective.minusNanos(1_000))).isEqualTo(nothing());
        assertThat(held(TimeAxis.EFFECTIVE, effective)).isEqualTo(credited(500));
        assertThat(held(TimeAxis.RECORDED, NOON.plusSeconds(1).minusNanos(1_000)))
                .isEqualTo(nothing());
        assertThat(held(TimeAxis.RECORDED, NOON.plusSeconds(1))).isEqualTo(credited(500));
    }

    @Test
    default void a_time_between_two_microseconds_is_the_earlier() {
        var keeper = ReadModelUnderTest.book();
        post(keeper, 1, 500, NOON.plusSeconds(1), Optional.empty());
        apply(keeper);

        for (TimeAxis axis : TimeAxis.values()) {
            assertThat(held(axis, NOON.plusSeconds(1).minusNanos(1))).isEqualTo(nothing());
            assertThat(held(axis, NOON.plusSeconds(1).plusNanos(1))).isEqualTo(credited(500));
        }
    }

    @Test
    default void backdating_changes_what_counted_then_and_not_what_was_recorded_then() {
        var keeper = ReadModelUnderTest.book();
        post(keeper, 1, 500, NOON.plusSeconds(1), Optional.empty());
        post(keeper, 2, 70, NOON.plus(DAY), Optional.of(NOON));
        apply(keeper);

        assertThat(held(TimeAxis.EFFECTIVE, NOON.plusSeconds(1))).isEqualTo(credited(570));
        assertThat(held(TimeAxis.RECORDED, NOON.plusSeconds(1))).isEqualTo(credited(500));
    }

    @Test
    default void what_was_pending_then_was_pending_then() {
        var keeper = ReadModelUnderTest.book();
        post(keeper, 1, 500, NOON.plusSeconds(1), Optional.empty());
        var _ = keeper.post(new PendTransaction(
                transaction(2),
                draft(List.of(move(WALLET, BANK, 100)), Optional.empty()),
                Optional.empty(),
                NOON.plusSeconds(2)));
        var _ = keeper.post(new PostPendingTransaction(
                transaction(2), Optional.of(List.of(BigInteger.valueOf(60))), Optional.empty(), NOON.plusSeconds(3)));
        apply(keeper);

        for (TimeAxis axis : TimeAxis.values()) {
            assertThat(held(axis, NOON.plusSeconds(1))).isEqualTo(view(0, 500, 0));
            assertThat(held(axis, NOON.plusSeconds(2))).isEqualTo(view(0, 500, 100));
            assertThat(held(axis, NOON.plusSeconds(3))).isEqualTo(view(60, 500, 0));
        }
    }

    @Test
    default void times_beyond_all_movements_have_answers_too() {
        var keeper = ReadModelUnderTest.book();
        post(keeper, 1, 500, NOON.plusSeconds(1), Optional.empty());
        apply(keeper);

        for (TimeAxis axis : TimeAxis.values()) {
            for (String early :
                    List.of("0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z")) {
                assertThat(held(axis, Instant.parse(early))).as(early).isEqualTo(nothing());
            }
            for (String late : List.of("9999-12-31T23:59:59.999999Z", "+10000-01-01T00:00:00Z")) {
                assertThat(held(axis, Instant.parse(late))).as(late).isEqualTo(credited(500));
            }
        }
    }

    @Test
    default void the_first_and_the_last_time_that_can_be_written_down_count_too() {
        var first = Instant.parse("0001-01-01T00:00:00Z");
        var last = Instant.parse("9999-12-31T23:59:59.999999Z");
        var keeper = ReadModelUnderTest.book();
        post(keeper, 1, 500, NOON.plusSeconds(1), Optional.of(first));
        post(keeper, 2, 70, NOON.plusSeconds(2), Optional.of(last));
        apply(keeper);

        assertThat(held(TimeAxis.EFFECTIVE, first)).isEqualTo(credited(500));
        assertThat(held(TimeAxis.EFFECTIVE, last.minusNanos(1_000))).isEqualTo(credited(500));
        assertThat(held(TimeAxis.EFFECTIVE, last)).isEqualTo(credited(570));
    }

    @Test
    default void an_unknown_account_held_nothing_that_could_be_told() {
        apply(ReadModelUnderTest.book());

        assertThat(books().balances(MAIN, new AccountId("unknown"), new AsOf(TimeAxis.RECORDED, NOON)))
                .isEmpty();
        assertThat(books().balances(new LedgerId("other"), WALLET, new AsOf(TimeAxis.RECORDED, NOON)))
                .isEmpty();
    }

    @Test
    default void a_past_trial_balance_lists_what_had_moved_by_then() {
        var keeper = ReadModelUnderTest.book();
        post(keeper, 1, 500, NOON.plusSeconds(1), Optional.of(NOON.minus(DAY)));
        post(keeper, 2, 70, NOON.plusSeconds(2), Optional.empty());
        apply(keeper);

        assertThat(books().trialBalance(MAIN, new AsOf(TimeAxis.EFFECTIVE, NOON)))
                .isEqualTo(trialBalanceOf(500));
        assertThat(books().trialBalance(MAIN, new AsOf(TimeAxis.EFFECTIVE, NOON.plus(DAY))))
                .isEqualTo(trialBalanceOf(570));
        assertThat(books().trialBalance(MAIN, new AsOf(TimeAxis.RECORDED, NOON)))
                .isEqualTo(new TrialBalance(List.of(), Map.of()));
    }

    private BalanceView held(TimeAxis axis, Instant at) {
        return books().balances(MAIN, WALLET, new AsOf(axis, at)).orElseThrow();
    }

    private static void post(Bookkeeper keeper, long number, long cents, Instant at, Optional<Instant> effectiveAt) {
        var _ = keeper.post(
                new PostTransaction(transaction(number), draft(List.of(move(BANK, WALLET, cents)), effectiveAt), at));
    }

    private static Draft draft(List<Posting> postings, Optional<Instant> effectiveAt) {
        return new Draft(Optional.empty(), postings, effectiveAt, Optional.empty(), Map.of());
    }

    private static BalanceView nothing() {
        return credited(0);
    }

    private static BalanceView credited(long credits) {
        return view(0, credits, 0);
    }

    private static BalanceView view(long debits, long credits, long reservedDebits) {
        return BalanceView.of(
                new Holdings(
                        totals(debits, credits), new Reserved(BigInteger.valueOf(reservedDebits), BigInteger.ZERO)),
                NormalBalance.CREDIT);
    }

    private static TrialBalance trialBalanceOf(long cents) {
        return new TrialBalance(
                List.of(
                        new Line(BANK, USD, new Holdings(totals(cents, 0), Reserved.NOTHING)),
                        new Line(WALLET, USD, new Holdings(totals(0, cents), Reserved.NOTHING))),
                Map.of(USD, new Holdings(totals(cents, cents), Reserved.NOTHING)));
    }

    private static Totals totals(long debits, long credits) {
        return new Totals(BigInteger.valueOf(debits), BigInteger.valueOf(credits));
    }
}
