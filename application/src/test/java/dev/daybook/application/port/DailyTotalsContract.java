package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.draft;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.view.DailyTotal;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Daily totals, empty at first.
public interface DailyTotalsContract {

    LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    LocalDate TOMORROW = TODAY.plusDays(1);

    /// Feeds them; one for the whole test.
    Feeder feeder();

    DailyTotals totals();

    @Test
    default void a_day_on_which_nothing_was_posted_has_no_total() {
        feeder().feed(ReadModelUnderTest.book().events());

        assertThat(ofWallet(TODAY, TOMORROW)).isEmpty();
        assertThat(totals().ofDay(MAIN, TODAY, Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void what_is_posted_on_a_day_adds_up_whatever_the_batches() {
        var keeper = ReadModelUnderTest.book();
        feeder().feed(keeper.events());
        feeder().feed(keeper.post(post(transaction(1), NOON.plusSeconds(1), move(BANK, WALLET, 500))));
        feeder().feed(keeper.post(post(transaction(2), NOON.plusSeconds(2), move(WALLET, SAVINGS, 70))));

        assertThat(ofWallet(TODAY, TOMORROW)).containsExactly(total(WALLET, TODAY, 70, 500, 2));
        assertThat(totals().ofDay(MAIN, TODAY, Optional.empty(), 10))
                .containsExactlyInAnyOrder(
                        total(BANK, TODAY, 500, 0, 1),
                        total(WALLET, TODAY, 70, 500, 2),
                        total(SAVINGS, TODAY, 0, 70, 1));
    }

    @Test
    default void a_day_is_one_of_utc_and_ends_with_its_last_microsecond() {
        var midnight = TOMORROW.atStartOfDay(ZoneOffset.UTC).toInstant();
        var keeper = ReadModelUnderTest.book();
        var _ = keeper.post(post(transaction(1), midnight.minusNanos(1_000), move(BANK, WALLET, 1)));
        var _ = keeper.post(post(transaction(2), midnight, move(BANK, WALLET, 20)));
        feeder().feed(keeper.events());

        assertThat(ofWallet(TODAY, TOMORROW.plusDays(1)))
                .containsExactly(total(WALLET, TODAY, 0, 1, 1), total(WALLET, TOMORROW, 0, 20, 1));
        assertThat(ofWallet(TOMORROW, TOMORROW.plusDays(1))).containsExactly(total(WALLET, TOMORROW, 0, 20, 1));
        assertThat(ofWallet(TODAY, TOMORROW)).containsExactly(total(WALLET, TODAY, 0, 1, 1));
    }

    @Test
    default void what_is_pending_counts_once_it_is_posted() {
        var keeper = ReadModelUnderTest.book();
        var pended = new PendTransaction(transaction(1), draft(move(BANK, WALLET, 500)), Optional.empty(), NOON);
        feeder().feed(keeper.events());
        feeder().feed(keeper.post(pended));
        assertThat(ofWallet(TODAY, TOMORROW)).isEmpty();

        var part = Optional.of(List.of(BigInteger.valueOf(60)));
        feeder().feed(keeper.post(
                new PostPendingTransaction(transaction(1), part, Optional.empty(), NOON.plusSeconds(1))));

        assertThat(ofWallet(TODAY, TOMORROW)).containsExactly(total(WALLET, TODAY, 0, 60, 1));
    }

    @Test
    default void pages_of_any_size_make_up_the_whole() {
        var keeper = ReadModelUnderTest.book();
        for (int number = 1; number <= 5; number++) {
            var at = NOON.plusSeconds(86_400L * number);
            var _ = keeper.post(post(transaction(number), at, move(BANK, WALLET, number)));
        }
        feeder().feed(keeper.events());

        assertThat(totals().ofAccount(MAIN, WALLET, TODAY, TODAY.plusDays(9), 2))
                .extracting(DailyTotal::day)
                .containsExactly(TODAY.plusDays(1), TODAY.plusDays(2));
        var whole = totals().ofDay(MAIN, TOMORROW, Optional.empty(), 10);
        assertThat(Pages.<DailyTotal>all(1, after -> totals().ofDay(MAIN, TOMORROW, after.map(DailyTotal::account), 1)))
                .isEqualTo(whole)
                .hasSize(2);
    }

    @Test
    default void totals_of_another_ledger_are_not_found() {
        var keeper = new Bookkeeper(new LedgerId("other"));
        var _ = keeper.post(post(transaction(1), NOON, move(BANK, WALLET, 500)));
        feeder().feed(keeper.events());

        assertThat(ofWallet(TODAY, TOMORROW)).isEmpty();
    }

    @Test
    default void both_sides_tell_the_same_versions() {
        var keeper = ReadModelUnderTest.book();
        feeder().feed(keeper.events());

        assertThat(totals().versions(List.of(StreamId.of(MAIN, WALLET), StreamId.of(MAIN, transaction(9)))))
                .containsEntry(StreamId.of(MAIN, WALLET), 1L)
                .containsEntry(StreamId.of(MAIN, transaction(9)), 0L);
    }

    private List<DailyTotal> ofWallet(LocalDate from, LocalDate to) {
        return totals().ofAccount(MAIN, WALLET, from, to, 10);
    }

    private static DailyTotal total(AccountId account, LocalDate day, long debits, long credits, long entries) {
        return new DailyTotal(
                account, day, USD, new Totals(BigInteger.valueOf(debits), BigInteger.valueOf(credits)), entries);
    }
}
