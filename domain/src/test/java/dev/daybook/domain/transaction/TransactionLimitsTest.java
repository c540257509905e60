package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.TransactionWords.books;
import static dev.daybook.domain.fixture.TransactionWords.entry;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.TransactionWords.reverse;
import static dev.daybook.domain.fixture.TransactionWords.standing;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.THIRD;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.pend;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.unbounded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.decision.Decision.Rejected;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionRejection.SameAccount;
import dev.daybook.domain.transaction.TransactionRejection.TooManyAccounts;
import dev.daybook.domain.transaction.TransactionRejection.TooManyPostings;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How large a transaction may be. The limits of what is posted at once are tried in `TransactionPostingTest`.
class TransactionLimitsTest {

    private static final BigInteger LARGEST = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);

    @Test
    void what_is_pended_has_the_same_limits() {
        var books = BooksSpec.usual();

        books.given()
                .when(pend(
                        SECOND, Collections.nCopies(501, move(BANK, WALLET, 1)).toArray(Posting[]::new)))
                .thenRefused(new TooManyPostings(501, 500));
        books.given().when(pend(SECOND, toPayees(98))).thenRefused(new TooManyAccounts(99, 98));
        books.given().when(pend(SECOND, move(WALLET, WALLET, 1))).thenRefused(new SameAccount(WALLET, 0));
    }

    @Test
    void a_transaction_at_the_limits_fits_as_does_its_reversal() {
        var books = payees(97, true);
        var posting = new TransactionDecider().decide(post(FIRST, toPayees(97)), books);

        assertThat(posting).isInstanceOfSatisfying(Accepted.class, accepted -> {
            var entry = (JournalEntry) accepted.events().getFirst();
            assertThat(entry.size()).isEqualTo(98);
            var undoing = new TransactionDecider()
                    .decide(reverse(FIRST, SECOND), new TransactionDecider().evolve(books, entry));
            assertThat(undoing)
                    .isInstanceOfSatisfying(
                            Accepted.class,
                            reversal -> assertThat(
                                            ((JournalEntry) reversal.events().getFirst()).size())
                                    .isEqualTo(99));
        });
    }

    /// When the limit was 99, such a one could be posted.
    @Test
    void one_that_was_posted_under_a_higher_limit_is_reversed_as_long_as_that_fits() {
        var posted = posted(FIRST, Map.of(), toPayees(98));

        assertThat(reversing(posted, payees(98, false)))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(((JournalEntry) accepted.events().getFirst()).size())
                                .isEqualTo(2));
        assertThat(reversing(posted, allGuarded(payees(98, true))))
                .isEqualTo(new Rejected<>(new TooManyAccounts(99, 98)));
    }

    private static Decision<JournalEntry, TransactionRejection> reversing(TransactionPosted posted, Excerpt books) {
        return new TransactionDecider()
                .decide(reverse(FIRST, SECOND), books.with(FIRST, new Posted(posted, Optional.empty())));
    }

    @Test
    void the_largest_amounts_add_up_exactly() {
        var largest = new Posting(BANK, WALLET, new Money(USD, LARGEST));
        var sum = LARGEST.multiply(BigInteger.TWO);

        new DeciderSpec<>(new TransactionDecider())
                .startingFrom(books(guarded(WALLET), unbounded(BANK)))
                .given()
                .when(post(SECOND, largest, largest))
                .then(entry(
                        posted(
                                SECOND,
                                Map.of(
                                        WALLET,
                                        new GuardedBalance(2, new Totals(BigInteger.ZERO, sum), Reserved.NOTHING)),
                                largest,
                                largest),
                        posted(
                                WALLET,
                                SECOND,
                                LATER,
                                new Entry(0, Direction.CREDIT, LARGEST),
                                new Entry(1, Direction.CREDIT, LARGEST))));
    }

    private static Posting[] toPayees(int payees) {
        return IntStream.range(0, payees)
                .mapToObj(number -> move(BANK, payee(number), 1))
                .toArray(Posting[]::new);
    }

    private static Excerpt payees(int payees, boolean guarded) {
        var books = books(unbounded(BANK));
        for (int number = 0; number < payees; number++) {
            var id = payee(number);
            books = books.with(
                    id, guarded ? standing(guarded(id), posted(id, THIRD, credit(1))) : standing(unbounded(id)));
        }
        return books;
    }

    private static Excerpt allGuarded(Excerpt books) {
        return books.with(BANK, standing(guarded(BANK)));
    }

    private static AccountId payee(int number) {
        return new AccountId("payee:" + number);
    }
}
