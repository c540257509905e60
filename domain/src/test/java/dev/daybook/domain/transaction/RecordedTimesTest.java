package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.TransactionWords.balance;
import static dev.daybook.domain.fixture.TransactionWords.entry;
import static dev.daybook.domain.fixture.TransactionWords.pended;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.NOON;
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

import dev.daybook.domain.account.AccountEvent.AccountUnfrozen;
import dev.daybook.domain.account.AccountEvent.EntriesReserved;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Recorded times follow the order of every stream that a command writes to, whatever the clocks say.
class RecordedTimesTest {

    private static final Instant AFTER_LATER = LATER.plus(1, ChronoUnit.MICROS);

    private static final AccountId ELSEWHERE = new AccountId("bank:elsewhere");

    private static final TransactionPended PENDED = pended(SECOND, Map.of(), move(BANK, ELSEWHERE, 100));

    /// Neither account is guarded, so only the transaction's own stream has times.
    private final DeciderSpec<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> books =
            BooksSpec.where(ELSEWHERE, unbounded(ELSEWHERE));

    @Test
    void a_pending_one_is_posted_after_it_was_pended() {
        books.given(entry(PENDED))
                .when(new PostPendingTransaction(SECOND, Optional.empty(), Optional.empty(), NOON))
                .then(entry(new PendingTransactionPosted(
                        SECOND,
                        PENDED.postings(),
                        List.of(BigInteger.valueOf(100)),
                        Map.of(),
                        AFTER_LATER,
                        Optional.empty(),
                        AFTER_LATER)));
    }

    @Test
    void a_pending_one_is_voided_after_it_was_pended() {
        books.given(entry(PENDED))
                .when(new VoidTransaction(SECOND, Optional.empty(), Optional.empty(), LATER))
                .then(entry(new PendingTransactionVoided(
                        SECOND,
                        PENDED.postings(),
                        Map.of(),
                        AFTER_LATER,
                        Optional.empty(),
                        Optional.empty(),
                        AFTER_LATER)));
    }

    @Test
    void a_posted_one_is_reversed_after_it_was_posted() {
        books.given(entry(posted(SECOND, Map.of(), move(BANK, ELSEWHERE, 100))))
                .when(new ReverseTransaction(SECOND, THIRD, Optional.empty(), Map.of(), Optional.empty(), NOON))
                .then(entry(
                        new TransactionPosted(
                                THIRD,
                                Optional.empty(),
                                List.of(move(ELSEWHERE, BANK, 100)),
                                Map.of(),
                                AFTER_LATER,
                                Optional.empty(),
                                Map.of(),
                                Optional.of(SECOND),
                                AFTER_LATER),
                        new TransactionReversed(SECOND, THIRD, Optional.empty(), AFTER_LATER)));
    }

    @Test
    void the_latest_of_all_guarded_accounts_counts() {
        var ahead = posted(SAVINGS, FIRST, EVENING, credit(1));
        var next = EVENING.plus(1, ChronoUnit.MICROS);

        BooksSpec.where(SAVINGS, guarded(SAVINGS), ahead)
                .given()
                .when(pend(SECOND, move(BANK, SAVINGS, 2), move(WALLET, BANK, 3)))
                .then(entry(
                        new TransactionPended(
                                SECOND,
                                Optional.empty(),
                                List.of(move(BANK, SAVINGS, 2), move(WALLET, BANK, 3)),
                                Map.of(SAVINGS, balance(3, 0, 1, 0, 2), WALLET, balance(3, 0, 500, 3, 0)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of(),
                                next),
                        new EntriesReserved(SAVINGS, SECOND, List.of(credit(0, 2)), next),
                        new EntriesReserved(WALLET, SECOND, List.of(debit(1, 3)), next)));
    }

    @Test
    void the_time_of_an_unguarded_account_does_not_count_for_its_stream_is_not_written() {
        BooksSpec.where(BANK, unbounded(BANK), new AccountUnfrozen(BANK, Optional.empty(), Optional.empty(), EVENING))
                .given()
                .when(post(SECOND, move(BANK, WALLET, 1)))
                .then(entry(
                        posted(SECOND, Map.of(WALLET, balance(3, 0, 501)), move(BANK, WALLET, 1)),
                        posted(WALLET, SECOND, LATER, credit(1))));
    }
}
