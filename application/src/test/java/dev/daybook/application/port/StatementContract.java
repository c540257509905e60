package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.pend;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.Period;
import dev.daybook.application.view.Statement;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How statements are drawn up.
interface StatementContract extends ReadModelUnderTest {

    @Test
    default void a_period_begins_with_its_first_instant_and_ends_before_its_last() {
        apply(fourTransfers());

        var statement = statement(period(TimeAxis.RECORDED, 2, 4), Optional.empty(), 10);

        assertThat(amounts(statement)).containsExactly(20, 30);
        assertThat(statement.opening()).isEqualTo(credits(10));
        assertThat(statement.closing()).isEqualTo(credits(60));
        assertThat(balances(statement)).containsExactly(30, 60);
    }

    @Test
    default void by_effective_time_entries_stand_and_add_up_in_the_order_in_which_they_count() {
        apply(fourTransfers());

        var statement = statement(period(TimeAxis.EFFECTIVE, -4, 0), Optional.empty(), 10);

        assertThat(amounts(statement)).containsExactly(40, 30, 20, 10);
        assertThat(balances(statement)).containsExactly(40, 70, 90, 100);
        assertThat(statement.closing()).isEqualTo(credits(100));
    }

    @Test
    default void a_period_in_which_nothing_happened_has_no_entries() {
        apply(fourTransfers());

        var statement = statement(period(TimeAxis.RECORDED, 50, 60), Optional.empty(), 10);

        assertThat(statement.entries()).isEmpty();
        assertThat(statement.opening()).isEqualTo(credits(100)).isEqualTo(statement.closing());
        assertThat(statement(period(TimeAxis.RECORDED, 1, 1), Optional.empty(), 10)
                        .entries())
                .isEmpty();
    }

    @Test
    default void what_is_only_pending_is_on_no_statement() {
        var keeper = fourTransfers();
        var _ = keeper.post(pend(transaction(5), move(WALLET, BANK, 5)));
        apply(keeper);

        assertThat(amounts(statement(period(TimeAxis.RECORDED, 0, 3_600), Optional.empty(), 10)))
                .containsExactly(10, 20, 30, 40);
    }

    @Test
    default void an_unknown_account_has_none() {
        apply(fourTransfers());

        assertThat(books().statement(
                                MAIN, new AccountId("unknown"), period(TimeAxis.RECORDED, 0, 9), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    default void a_place_ahead_of_the_period_is_its_beginning_and_one_behind_it_its_end() {
        apply(fourTransfers());
        for (TimeAxis axis : TimeAxis.values()) {
            var all = statement(period(axis, -10, 10), Optional.empty(), 10).entries();
            var period = axis == TimeAxis.RECORDED ? period(axis, 2, 4) : period(axis, -3, -1);

            var first = statement(period, Optional.empty(), 10);

            assertThat(statement(period, Optional.of(all.getFirst().effectivePlace()), 10))
                    .isEqualTo(first);
            assertThat(statement(period, Optional.of(all.getLast().effectivePlace()), 10))
                    .isEqualTo(new Statement(
                            first.account(),
                            first.asset(),
                            first.side(),
                            period,
                            first.opening(),
                            first.closing(),
                            List.of()));
        }
    }

    @Test
    default void pages_of_any_size_make_up_the_whole_and_lead_from_the_opening_to_the_closing() {
        feeder().feed(RandomBook.events(6, MAIN, 80));

        for (AccountView account : books().accounts(MAIN, ALL, Optional.empty(), 100)) {
            for (TimeAxis axis : TimeAxis.values()) {
                var period = new Period(axis, NOON.minusSeconds(86_400L * 200), NOON.plusSeconds(20));
                var whole = statement(account.id(), period, Optional.empty(), 1_000);
                assertAddsUp(whole);
                for (int size : new int[] {1, 7}) {
                    assertThat(inPages(account.id(), period, size)).isEqualTo(whole.entries());
                }
            }
        }
    }

    private static void assertAddsUp(Statement statement) {
        var totals = statement.opening();
        for (EntryView entry : statement.entries()) {
            totals = totals.plus(new Entry(entry.place().posting(), entry.direction(), entry.amount()));
            assertThat(entry.balanceAfter()).as("%s", entry).isEqualTo(totals.balance(statement.side()));
        }
        assertThat(totals).isEqualTo(statement.closing());
    }

    /// 10, 20, 30 and 40 into the wallet, each recorded a second after the one before and counting from a second
    /// before.
    private static Bookkeeper fourTransfers() {
        var keeper = ReadModelUnderTest.book();
        for (int number = 1; number <= 4; number++) {
            var _ = keeper.post(new PostTransaction(
                    transaction(number),
                    new Draft(
                            Optional.empty(),
                            List.of(move(BANK, WALLET, 10L * number)),
                            Optional.of(at(-number)),
                            Optional.empty(),
                            Map.of()),
                    at(number)));
        }
        return keeper;
    }

    private Statement statement(Period period, Optional<EntryView.EffectivePlace> after, int limit) {
        return statement(WALLET, period, after, limit);
    }

    private Statement statement(AccountId account, Period period, Optional<EntryView.EffectivePlace> after, int limit) {
        return books().statement(MAIN, account, period, after, limit).orElseThrow();
    }

    private List<EntryView> inPages(AccountId account, Period period, int size) {
        return Pages.all(
                size,
                last -> statement(account, period, last.map(EntryView::effectivePlace), size)
                        .entries());
    }

    private static Period period(TimeAxis axis, long from, long to) {
        return new Period(axis, at(from), at(to));
    }

    private static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static List<Integer> amounts(Statement statement) {
        return statement.entries().stream()
                .map(entry -> entry.amount().intValueExact())
                .toList();
    }

    private static List<Integer> balances(Statement statement) {
        return statement.entries().stream()
                .map(entry -> entry.balanceAfter().intValueExact())
                .toList();
    }

    private static Totals credits(long cents) {
        return new Totals(BigInteger.ZERO, BigInteger.valueOf(cents));
    }
}
