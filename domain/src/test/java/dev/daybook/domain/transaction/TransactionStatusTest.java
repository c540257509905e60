package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.AccountWords.closed;
import static dev.daybook.domain.fixture.AccountWords.frozen;
import static dev.daybook.domain.fixture.AccountWords.released;
import static dev.daybook.domain.fixture.AccountWords.reserved;
import static dev.daybook.domain.fixture.AccountWords.settled;
import static dev.daybook.domain.fixture.AccountWords.unfrozen;
import static dev.daybook.domain.fixture.TransactionWords.balance;
import static dev.daybook.domain.fixture.TransactionWords.books;
import static dev.daybook.domain.fixture.TransactionWords.entry;
import static dev.daybook.domain.fixture.TransactionWords.pended;
import static dev.daybook.domain.fixture.TransactionWords.pendingPosted;
import static dev.daybook.domain.fixture.TransactionWords.pendingVoided;
import static dev.daybook.domain.fixture.TransactionWords.postPending;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.TransactionWords.reverse;
import static dev.daybook.domain.fixture.TransactionWords.standing;
import static dev.daybook.domain.fixture.TransactionWords.voiding;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.THIRD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.pend;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.unbounded;

import dev.daybook.domain.account.AccountRejection.AccountIsClosed;
import dev.daybook.domain.account.AccountRejection.AccountIsFrozen;
import dev.daybook.domain.account.ReservationEnd;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.transaction.Transaction.Pending;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What may still happen on an account that is frozen or closed.
class TransactionStatusTest {

    private static final TransactionPended PENDED =
            pended(SECOND, Map.of(), move(WALLET, BANK, 100), move(SAVINGS, BANK, 30));

    /// As if both accounts had the money.
    private static final DeciderSpec<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> FROZEN =
            new DeciderSpec<>(new TransactionDecider())
                    .startingFrom(books(unbounded(BANK))
                            .with(
                                    SAVINGS,
                                    standing(
                                            guarded(SAVINGS),
                                            posted(SAVINGS, FIRST, credit(500)),
                                            reserved(SAVINGS, SECOND, debit(1, 30))))
                            .with(
                                    WALLET,
                                    standing(
                                            guarded(WALLET),
                                            posted(WALLET, FIRST, credit(500)),
                                            reserved(WALLET, SECOND, debit(100)),
                                            frozen(WALLET)))
                            .with(SECOND, new Pending(PENDED)));

    private static final AccountRefused NOT_ON_WALLET = new AccountRefused(new AccountIsFrozen(WALLET));

    @Test
    void nothing_is_booked_on_a_frozen_account_on_either_side() {
        FROZEN.given().when(post(THIRD, move(WALLET, BANK, 1))).thenRefused(NOT_ON_WALLET);
        FROZEN.given().when(post(THIRD, move(BANK, WALLET, 1))).thenRefused(NOT_ON_WALLET);
    }

    @Test
    void nothing_is_set_aside_on_a_frozen_account() {
        FROZEN.given().when(pend(THIRD, move(WALLET, BANK, 1))).thenRefused(NOT_ON_WALLET);
    }

    @Test
    void what_was_set_aside_on_a_frozen_account_cannot_be_posted() {
        FROZEN.given().when(postPending(SECOND)).thenRefused(NOT_ON_WALLET);
    }

    @Test
    void what_was_set_aside_on_a_frozen_account_can_be_let_go() {
        FROZEN.given()
                .when(voiding(SECOND))
                .then(entry(
                        pendingVoided(PENDED, Map.of(WALLET, balance(5, 0, 500), SAVINGS, balance(4, 0, 500))),
                        released(WALLET, SECOND, ReservationEnd.VOIDED, debit(100)),
                        released(SAVINGS, SECOND, ReservationEnd.VOIDED, debit(1, 30))));
    }

    @Test
    void a_frozen_account_lets_go_of_what_does_not_move_while_others_are_posted() {
        FROZEN.given()
                .when(postPending(SECOND, 0, 30))
                .then(entry(
                        pendingPosted(PENDED, Map.of(WALLET, balance(5, 0, 500), SAVINGS, balance(4, 30, 500)), 0, 30),
                        released(WALLET, SECOND, ReservationEnd.POSTED, debit(100)),
                        settled(SAVINGS, SECOND, debit(1, 30))));
    }

    @Test
    void nothing_is_reversed_on_a_frozen_account() {
        BooksSpec.where(
                        WALLET,
                        guarded(WALLET),
                        posted(WALLET, FIRST, credit(500)),
                        posted(WALLET, SECOND, LATER, debit(1)),
                        frozen(WALLET))
                .given(entry(posted(SECOND, Map.of(), move(WALLET, BANK, 1))))
                .when(reverse(SECOND, THIRD))
                .thenRefused(NOT_ON_WALLET);
    }

    @Test
    void an_unguarded_account_can_be_frozen_as_well() {
        BooksSpec.where(BANK, unbounded(BANK), frozen(BANK))
                .given()
                .when(post(SECOND, move(WALLET, BANK, 1)))
                .thenRefused(new AccountRefused(new AccountIsFrozen(BANK)));
    }

    @Test
    void nothing_is_booked_or_set_aside_on_a_closed_account() {
        var books = BooksSpec.where(BANK, unbounded(BANK), closed(BANK));
        var closed = new AccountRefused(new AccountIsClosed(BANK));

        books.given().when(post(SECOND, move(WALLET, BANK, 1))).thenRefused(closed);
        books.given().when(pend(SECOND, move(BANK, WALLET, 1))).thenRefused(closed);
    }

    /// Nobody can tell by its own stream that something is still pending on an account that is not guarded.
    @Test
    void what_is_pending_on_an_account_that_was_closed_can_be_let_go() {
        var pended = pended(SECOND, Map.of(), move(BANK, WALLET, 1));
        var books = BooksSpec.where(BANK, unbounded(BANK), closed(BANK));
        var setAside = entry(pended, reserved(WALLET, SECOND, credit(1)));

        books.given(setAside).when(postPending(SECOND)).thenRefused(new AccountRefused(new AccountIsClosed(BANK)));
        books.given(setAside)
                .when(voiding(SECOND))
                .then(entry(
                        pendingVoided(pended, Map.of(WALLET, balance(4, 0, 500))),
                        released(WALLET, SECOND, ReservationEnd.VOIDED, credit(1))));
    }

    @Test
    void once_it_is_unfrozen_it_takes_postings_again() {
        BooksSpec.where(BANK, unbounded(BANK), frozen(BANK), unfrozen(BANK))
                .given()
                .when(post(SECOND, move(BANK, WALLET, 1)))
                .then(entry(
                        posted(SECOND, Map.of(WALLET, balance(3, 0, 501)), move(BANK, WALLET, 1)),
                        posted(WALLET, SECOND, LATER, credit(1))));
    }
}
