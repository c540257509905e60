package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.AccountWords.released;
import static dev.daybook.domain.fixture.AccountWords.reserved;
import static dev.daybook.domain.fixture.TransactionWords.balance;
import static dev.daybook.domain.fixture.TransactionWords.entry;
import static dev.daybook.domain.fixture.TransactionWords.expire;
import static dev.daybook.domain.fixture.TransactionWords.pended;
import static dev.daybook.domain.fixture.TransactionWords.pendingVoided;
import static dev.daybook.domain.fixture.TransactionWords.postPending;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.TransactionWords.reverse;
import static dev.daybook.domain.fixture.TransactionWords.voiding;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.THIRD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.usd;

import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.account.ReservationEnd;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyPosted;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyVoided;
import dev.daybook.domain.transaction.TransactionRejection.TransactionNotFound;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PendingVoidingTest {

    private static final TransactionPended PENDED =
            pended(SECOND, Map.of(WALLET, balance(3, 0, 500, 100, 0)), move(WALLET, BANK, 100));

    private static final JournalEntry SET_ASIDE = entry(PENDED, reserved(WALLET, SECOND, debit(100)));

    private static final JournalEntry VOIDED = entry(
            pendingVoided(PENDED, Map.of(WALLET, balance(4, 0, 500))),
            released(WALLET, SECOND, ReservationEnd.VOIDED, debit(100)));

    private final DeciderSpec<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> books =
            BooksSpec.usual();

    @Test
    void all_that_was_set_aside_is_let_go() {
        books.given(SET_ASIDE).when(voiding(SECOND)).then(VOIDED);
    }

    @Test
    void what_was_let_go_can_be_spent() {
        books.given(SET_ASIDE, VOIDED)
                .when(post(THIRD, EVENING.plusSeconds(1), move(WALLET, BANK, 501)))
                .thenRefused(new AccountRefused(new InsufficientFunds(WALLET, usd(500), usd(501), usd(0))));
    }

    @Test
    void once_it_is_voided_that_is_who_was_first() {
        books.given(SET_ASIDE, VOIDED).when(postPending(SECOND)).thenRefused(new AlreadyVoided(SECOND));
        books.given(SET_ASIDE, VOIDED).when(voiding(SECOND)).thenRefused(new AlreadyVoided(SECOND));
        books.given(SET_ASIDE, VOIDED).when(expire(SECOND)).thenRefused(new AlreadyVoided(SECOND));
        books.given(SET_ASIDE, VOIDED).when(reverse(SECOND, THIRD)).thenRefused(new AlreadyVoided(SECOND));
    }

    @Test
    void one_that_was_posted_at_once_cannot_be_voided() {
        books.given(entry(posted(SECOND, Map.of(), move(BANK, WALLET, 1)), posted(WALLET, SECOND, LATER, credit(1))))
                .when(voiding(SECOND))
                .thenRefused(new AlreadyPosted(SECOND));
    }

    @Test
    void one_that_never_was_is_not_found() {
        books.given().when(voiding(SECOND)).thenRefused(new TransactionNotFound(SECOND));
    }

    @Test
    void its_reason_is_written_down() {
        var voiding = new VoidTransaction(SECOND, Optional.of("cancelled"), Optional.empty(), EVENING);

        books.given(SET_ASIDE)
                .when(voiding)
                .then(entry(
                        new PendingTransactionVoided(
                                SECOND,
                                PENDED.postings(),
                                Map.of(WALLET, balance(4, 0, 500)),
                                EVENING,
                                Optional.of("cancelled"),
                                Optional.empty(),
                                EVENING),
                        released(WALLET, SECOND, ReservationEnd.VOIDED, debit(100))));
    }

    @Test
    void it_does_not_end_before_it_counts() {
        var tomorrow = EVENING.plusSeconds(24 * 3600);
        var dated = new TransactionPended(
                SECOND,
                Optional.empty(),
                PENDED.postings(),
                Map.of(),
                Optional.of(tomorrow),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                LATER);

        books.given(entry(dated, reserved(WALLET, SECOND, debit(100))))
                .when(voiding(SECOND))
                .then(entry(
                        new PendingTransactionVoided(
                                SECOND,
                                PENDED.postings(),
                                Map.of(WALLET, balance(4, 0, 500)),
                                tomorrow,
                                Optional.empty(),
                                Optional.empty(),
                                EVENING),
                        released(WALLET, SECOND, ReservationEnd.VOIDED, debit(100))));
    }
}
