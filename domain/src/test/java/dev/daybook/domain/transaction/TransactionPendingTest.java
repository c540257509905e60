package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.AccountWords.released;
import static dev.daybook.domain.fixture.AccountWords.reserved;
import static dev.daybook.domain.fixture.TransactionWords.balance;
import static dev.daybook.domain.fixture.TransactionWords.entry;
import static dev.daybook.domain.fixture.TransactionWords.pended;
import static dev.daybook.domain.fixture.TransactionWords.pendingVoided;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.TransactionWords.untilEvening;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.THIRD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.draft;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.pend;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.unbounded;
import static dev.daybook.domain.fixture.Words.usd;

import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.account.ReservationEnd;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import dev.daybook.domain.transaction.TransactionRejection.ExpiresTooEarly;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransactionPendingTest {

    private static final AccountId FEES = new AccountId("fees");

    private static final JournalEntry HUNDRED_SET_ASIDE = entry(
            pended(SECOND, Map.of(WALLET, balance(3, 0, 500, 100, 0)), move(WALLET, BANK, 100)),
            reserved(WALLET, SECOND, debit(100)));

    private final DeciderSpec<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> books =
            BooksSpec.usual();

    @Test
    void money_is_set_aside_on_the_guarded_account() {
        books.given().when(pend(SECOND, move(WALLET, BANK, 100))).then(HUNDRED_SET_ASIDE);
    }

    @Test
    void all_that_is_available_can_be_set_aside() {
        books.given()
                .when(pend(SECOND, move(WALLET, BANK, 500)))
                .then(entry(
                        pended(SECOND, Map.of(WALLET, balance(3, 0, 500, 500, 0)), move(WALLET, BANK, 500)),
                        reserved(WALLET, SECOND, debit(500))));
    }

    @Test
    void more_than_is_available_cannot_be_set_aside() {
        books.given()
                .when(pend(SECOND, move(WALLET, BANK, 501)))
                .thenRefused(new AccountRefused(new InsufficientFunds(WALLET, usd(500), usd(501), usd(0))));
    }

    @Test
    void what_is_set_aside_cannot_be_spent() {
        books.given(HUNDRED_SET_ASIDE)
                .when(post(THIRD, EVENING, move(WALLET, BANK, 401)))
                .thenRefused(new AccountRefused(new InsufficientFunds(WALLET, usd(400), usd(401), usd(0))));
    }

    @Test
    void what_is_set_aside_cannot_be_set_aside_again() {
        books.given(HUNDRED_SET_ASIDE)
                .when(pend(THIRD, move(WALLET, SAVINGS, 401)))
                .thenRefused(new AccountRefused(new InsufficientFunds(WALLET, usd(400), usd(401), usd(0))));
    }

    @Test
    void what_is_only_promised_cannot_be_spent() {
        var promised = entry(
                pended(SECOND, Map.of(WALLET, balance(3, 0, 500, 0, 100)), move(BANK, WALLET, 100)),
                reserved(WALLET, SECOND, credit(100)));

        books.given(promised)
                .when(post(THIRD, EVENING, move(WALLET, BANK, 501)))
                .thenRefused(new AccountRefused(new InsufficientFunds(WALLET, usd(500), usd(501), usd(0))));
    }

    @Test
    void one_account_can_be_on_both_sides_of_different_postings() {
        books.given()
                .when(pend(SECOND, move(WALLET, BANK, 100), move(BANK, WALLET, 30), move(WALLET, SAVINGS, 5)))
                .then(entry(
                        pended(
                                SECOND,
                                Map.of(
                                        WALLET, balance(3, 0, 500, 105, 30),
                                        SAVINGS, balance(2, 0, 0, 0, 5)),
                                move(WALLET, BANK, 100),
                                move(BANK, WALLET, 30),
                                move(WALLET, SAVINGS, 5)),
                        reserved(WALLET, SECOND, debit(0, 100), credit(1, 30), debit(2, 5)),
                        reserved(SAVINGS, SECOND, credit(2, 5))));
    }

    @Test
    void outflow_counts_even_where_the_same_transaction_promises_inflow() {
        books.given()
                .when(pend(SECOND, move(WALLET, BANK, 501), move(BANK, WALLET, 501)))
                .thenRefused(new AccountRefused(new InsufficientFunds(WALLET, usd(500), usd(501), usd(0))));
    }

    @Test
    void between_unguarded_accounts_only_its_own_stream_is_written() {
        BooksSpec.where(FEES, unbounded(FEES))
                .given()
                .when(pend(SECOND, move(BANK, FEES, 5)))
                .then(entry(pended(SECOND, Map.of(), move(BANK, FEES, 5))));
    }

    @Test
    void pending_it_again_changes_nothing() {
        books.given(HUNDRED_SET_ASIDE)
                .when(pend(SECOND, move(WALLET, BANK, 100)))
                .thenNothingHappens();
    }

    @Test
    void pending_it_again_changes_nothing_when_it_is_over_either() {
        var pended = pended(SECOND, Map.of(), move(BANK, WALLET, 100));

        books.given(
                        entry(pended, reserved(WALLET, SECOND, credit(100))),
                        entry(
                                pendingVoided(pended, Map.of()),
                                released(WALLET, SECOND, ReservationEnd.VOIDED, credit(100))))
                .when(pend(SECOND, move(BANK, WALLET, 100)))
                .thenNothingHappens();
    }

    @Test
    void the_same_key_with_another_content_is_a_conflict() {
        books.given(HUNDRED_SET_ASIDE)
                .when(pend(SECOND, move(WALLET, BANK, 99)))
                .thenRefused(new IdempotencyKeyConflict(SECOND));
        books.given(HUNDRED_SET_ASIDE)
                .when(untilEvening(pend(SECOND, move(WALLET, BANK, 100))))
                .thenRefused(new IdempotencyKeyConflict(SECOND));
        books.given(HUNDRED_SET_ASIDE)
                .when(post(SECOND, move(WALLET, BANK, 100)))
                .thenRefused(new IdempotencyKeyConflict(SECOND));
    }

    @Test
    void the_key_of_one_that_was_posted_at_once_is_a_conflict() {
        books.given(entry(posted(SECOND, Map.of(), move(BANK, WALLET, 1)), posted(WALLET, SECOND, LATER, credit(1))))
                .when(pend(SECOND, move(BANK, WALLET, 1)))
                .thenRefused(new IdempotencyKeyConflict(SECOND));
    }

    @Test
    void it_may_be_given_an_end() {
        books.given()
                .when(untilEvening(pend(SECOND, move(WALLET, BANK, 100))))
                .then(entry(
                        untilEvening(
                                pended(SECOND, Map.of(WALLET, balance(3, 0, 500, 100, 0)), move(WALLET, BANK, 100))),
                        reserved(WALLET, SECOND, debit(100))));
    }

    @Test
    void it_cannot_end_when_it_begins() {
        var empty = new PendTransaction(SECOND, draft(move(WALLET, BANK, 100)), Optional.of(LATER), LATER);

        books.given().when(empty).thenRefused(new ExpiresTooEarly(LATER, LATER));
    }

    @Test
    void it_begins_when_it_is_recorded_whatever_the_clock_says() {
        var ahead = EVENING.plusSeconds(1);
        var next = ahead.plus(1, ChronoUnit.MICROS);

        BooksSpec.where(WALLET, guarded(WALLET), posted(WALLET, FIRST, ahead, credit(500)))
                .given()
                .when(untilEvening(pend(SECOND, move(WALLET, BANK, 100))))
                .thenRefused(new ExpiresTooEarly(EVENING, next));
    }
}
