package dev.daybook.application.port;

import static dev.daybook.application.port.ReadModelUnderTest.book;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.EntryView.Place;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the books tell of an account's entries.
interface EntriesContract extends ReadModelUnderTest {

    @Test
    default void an_account_without_entries_has_none_and_so_has_an_unknown_one() {
        apply(book());

        assertThat(entries(WALLET)).isEmpty();
        assertThat(entries(new AccountId("unknown"))).isEmpty();
    }

    @Test
    default void entries_come_newest_first_with_the_balance_that_each_left() {
        var keeper = book();
        var _ = keeper.post(post(transaction(1), NOON.plusSeconds(1), move(BANK, WALLET, 500)));
        var _ = keeper.post(post(transaction(2), NOON.plusSeconds(2), move(BANK, SAVINGS, 1), move(WALLET, BANK, 200)));
        apply(keeper);

        assertThat(entries(WALLET))
                .containsExactly(entry(2, 2, 1, Direction.DEBIT, 200, 300), entry(1, 1, 0, Direction.CREDIT, 500, 500));
        assertThat(entries(BANK))
                .containsExactly(
                        entry(2, 2, 1, Direction.CREDIT, 200, -301),
                        entry(2, 2, 0, Direction.DEBIT, 1, -501),
                        entry(1, 1, 0, Direction.DEBIT, 500, -500));
    }

    @Test
    default void entries_of_one_instant_stand_in_the_order_of_their_transactions_ids_as_text() {
        var keeper = book();
        var till = new AccountId("till");
        var _ = keeper.open(open(till, new Unbounded()));
        var ids = List.of("00000000", "7fffffff", "80000000", "ffffffff");
        for (String id : ids) {
            var transaction = new TransactionId(UUID.fromString(id + "-0000-0000-0000-000000000000"));
            var _ = keeper.post(post(transaction, move(BANK, till, 1)));
        }
        apply(keeper);

        assertThat(entries(BANK))
                .extracting(entry -> entry.place().transaction().toString().substring(0, 8))
                .isEqualTo(ids.reversed());
    }

    @Test
    default void an_account_whose_opening_did_not_arrive_shows_no_entries_yet() {
        var keeper = book();
        var opening = keeper.events();
        feeder().feed(keeper.post(post(transaction(1), NOON.plusSeconds(1), move(BANK, WALLET, 500))));
        assertThat(entries(WALLET)).isEmpty();

        feeder().feed(opening);

        assertThat(entries(WALLET)).containsExactly(entry(1, 1, 0, Direction.CREDIT, 500, 500));
    }

    @Test
    default void the_largest_amounts_add_up_exactly() {
        var nines = new BigInteger("9".repeat(38));
        var keeper = book();
        for (int number = 1; number <= 2; number++) {
            var _ = keeper.post(post(transaction(number), new Posting(BANK, WALLET, new Money(USD, nines))));
        }
        apply(keeper);

        assertThat(entries(WALLET)).extracting(EntryView::balanceAfter).containsExactly(nines.shiftLeft(1), nines);
        assertThat(books().account(MAIN, BANK))
                .hasValueSatisfying(
                        bank -> assertThat(bank.balances().orElseThrow().available())
                                .isEqualTo(nines.shiftLeft(1).negate()));
    }

    @Test
    default void an_entry_tells_when_it_counts() {
        var effective = Instant.parse("1999-12-31T23:59:59.999999Z");
        var keeper = book();
        var draft = new Draft(
                Optional.empty(), List.of(move(BANK, WALLET, 1)), Optional.of(effective), Optional.empty(), Map.of());
        var _ = keeper.post(new PostTransaction(transaction(1), draft, NOON.plusSeconds(1)));
        apply(keeper);

        assertThat(entries(WALLET)).extracting(EntryView::effectiveAt).containsExactly(effective);
        assertThat(entries(WALLET))
                .extracting(entry -> entry.place().recordedAt())
                .containsExactly(NOON.plusSeconds(1));
    }

    private List<EntryView> entries(AccountId account) {
        return books().entries(MAIN, account, Optional.empty(), 1_000);
    }

    private static EntryView entry(
            int transaction, long second, int posting, Direction direction, long amount, long balanceAfter) {
        var at = NOON.plusSeconds(second);
        return new EntryView(
                new Place(at, transaction(transaction), posting),
                direction,
                BigInteger.valueOf(amount),
                BigInteger.valueOf(balanceAfter),
                at);
    }
}
