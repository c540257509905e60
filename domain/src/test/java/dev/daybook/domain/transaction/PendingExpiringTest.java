package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.AccountWords.released;
import static dev.daybook.domain.fixture.AccountWords.reserved;
import static dev.daybook.domain.fixture.TransactionWords.balance;
import static dev.daybook.domain.fixture.TransactionWords.entry;
import static dev.daybook.domain.fixture.TransactionWords.expire;
import static dev.daybook.domain.fixture.TransactionWords.pended;
import static dev.daybook.domain.fixture.TransactionWords.pendingExpired;
import static dev.daybook.domain.fixture.TransactionWords.postPending;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.TransactionWords.reverse;
import static dev.daybook.domain.fixture.TransactionWords.untilEvening;
import static dev.daybook.domain.fixture.TransactionWords.voiding;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.THIRD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.posted;

import dev.daybook.domain.account.AccountEvent.ReservationEnded;
import dev.daybook.domain.account.ReservationEnd;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.transaction.TransactionCommand.ExpireTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyExpired;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyPosted;
import dev.daybook.domain.transaction.TransactionRejection.NotDue;
import dev.daybook.domain.transaction.TransactionRejection.TransactionNotFound;
import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PendingExpiringTest {

    private static final TransactionPended ENDLESS =
            pended(SECOND, Map.of(WALLET, balance(3, 0, 500, 100, 0)), move(WALLET, BANK, 100));

    private static final TransactionPended PENDED = untilEvening(ENDLESS);

    private static final JournalEntry SET_ASIDE = entry(PENDED, reserved(WALLET, SECOND, debit(100)));

    private static final JournalEntry EXPIRED = entry(
            pendingExpired(PENDED, Map.of(WALLET, balance(4, 0, 500))),
            released(WALLET, SECOND, ReservationEnd.EXPIRED, debit(100)));

    private final DeciderSpec<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> books =
            BooksSpec.usual();

    @Test
    void when_its_end_has_come_all_is_let_go() {
        books.given(SET_ASIDE).when(expire(SECOND)).then(EXPIRED);
    }

    @Test
    void before_its_end_it_is_not_due() {
        books.given(SET_ASIDE)
                .when(new ExpireTransaction(SECOND, EVENING.minus(1, ChronoUnit.MICROS)))
                .thenRefused(new NotDue(SECOND));
    }

    @Test
    void a_fast_clock_elsewhere_does_not_make_it_due() {
        var ahead = posted(WALLET, FIRST, EVENING.plusSeconds(1), credit(500));

        BooksSpec.where(WALLET, guarded(WALLET), ahead, reserved(WALLET, SECOND, debit(100)))
                .given(entry(PENDED))
                .when(new ExpireTransaction(SECOND, EVENING.minusSeconds(1)))
                .thenRefused(new NotDue(SECOND));
    }

    @Test
    void without_an_end_it_is_never_due() {
        books.given(entry(ENDLESS, reserved(WALLET, SECOND, debit(100))))
                .when(expire(SECOND))
                .thenRefused(new NotDue(SECOND));
    }

    @Test
    void once_its_end_has_come_it_can_only_expire() {
        books.given(SET_ASIDE).when(postPending(SECOND)).thenRefused(new AlreadyExpired(SECOND));
        books.given(SET_ASIDE).when(voiding(SECOND)).thenRefused(new AlreadyExpired(SECOND));
    }

    @Test
    void until_its_end_it_can_be_posted() {
        var last = EVENING.minus(1, ChronoUnit.MICROS);

        books.given(SET_ASIDE)
                .when(new PostPendingTransaction(SECOND, Optional.empty(), Optional.empty(), last))
                .then(entry(
                        new PendingTransactionPosted(
                                SECOND,
                                PENDED.postings(),
                                List.of(BigInteger.valueOf(100)),
                                Map.of(WALLET, balance(4, 100, 500)),
                                last,
                                Optional.empty(),
                                last),
                        new ReservationEnded(
                                WALLET,
                                SECOND,
                                List.of(debit(100)),
                                List.of(debit(100)),
                                ReservationEnd.POSTED,
                                last)));
    }

    @Test
    void what_would_be_recorded_after_its_end_is_too_late() {
        var ahead = entry(posted(THIRD, Map.of(), move(BANK, WALLET, 1)), posted(WALLET, THIRD, EVENING, credit(1)));

        books.given(SET_ASIDE, ahead)
                .when(new PostPendingTransaction(SECOND, Optional.empty(), Optional.empty(), EVENING.minusSeconds(1)))
                .thenRefused(new AlreadyExpired(SECOND));
    }

    @Test
    void once_it_is_expired_that_is_who_was_first() {
        books.given(SET_ASIDE, EXPIRED).when(postPending(SECOND)).thenRefused(new AlreadyExpired(SECOND));
        books.given(SET_ASIDE, EXPIRED).when(voiding(SECOND)).thenRefused(new AlreadyExpired(SECOND));
        books.given(SET_ASIDE, EXPIRED).when(reverse(SECOND, THIRD)).thenRefused(new AlreadyExpired(SECOND));
    }

    @Test
    void expiring_it_again_changes_nothing() {
        books.given(SET_ASIDE, EXPIRED).when(expire(SECOND)).thenNothingHappens();
    }

    @Test
    void one_that_is_not_pending_cannot_expire() {
        books.given(entry(posted(SECOND, Map.of(), move(BANK, WALLET, 1)), posted(WALLET, SECOND, LATER, credit(1))))
                .when(expire(SECOND))
                .thenRefused(new AlreadyPosted(SECOND));
        books.given().when(expire(SECOND)).thenRefused(new TransactionNotFound(SECOND));
    }
}
