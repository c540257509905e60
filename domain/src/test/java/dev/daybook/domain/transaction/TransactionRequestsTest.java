package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.AccountWords.released;
import static dev.daybook.domain.fixture.AccountWords.reserved;
import static dev.daybook.domain.fixture.AccountWords.settled;
import static dev.daybook.domain.fixture.TransactionWords.balance;
import static dev.daybook.domain.fixture.TransactionWords.entry;
import static dev.daybook.domain.fixture.TransactionWords.pended;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.TransactionWords.reversal;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.THIRD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.request;

import dev.daybook.domain.account.ReservationEnd;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.id.Request;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyPosted;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyReversed;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyVoided;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;
import dev.daybook.domain.transaction.TransactionRejection.NothingToPost;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A client's name for what it asks of a transaction stands for one change of it.
class TransactionRequestsTest {

    private static final Request ASKED = request("key", "this");
    private static final Request OTHERWISE = request("key", "that");
    private static final Request ANOTHER = request("another key", "this");

    private static final TransactionPended PENDED = pended(SECOND, Map.of(), move(BANK, WALLET, 100));
    private static final JournalEntry SET_ASIDE = entry(PENDED, reserved(WALLET, SECOND, credit(100)));

    private static final JournalEntry POSTED = entry(
            new PendingTransactionPosted(
                    SECOND,
                    PENDED.postings(),
                    List.of(BigInteger.valueOf(100)),
                    Map.of(WALLET, balance(4, 0, 600)),
                    EVENING,
                    Optional.of(ASKED),
                    EVENING),
            settled(WALLET, SECOND, credit(100)));

    private static final JournalEntry VOIDED = entry(
            new PendingTransactionVoided(
                    SECOND,
                    PENDED.postings(),
                    Map.of(WALLET, balance(4, 0, 500)),
                    EVENING,
                    Optional.empty(),
                    Optional.of(ASKED),
                    EVENING),
            released(WALLET, SECOND, ReservationEnd.VOIDED, credit(100)));

    private static final JournalEntry PAID =
            entry(posted(SECOND, Map.of(), move(WALLET, BANK, 100)), posted(WALLET, SECOND, LATER, debit(100)));

    private static final JournalEntry REVERSED = entry(
            reversal(THIRD, SECOND, Map.of(WALLET, balance(4, 100, 600)), move(BANK, WALLET, 100)),
            new TransactionReversed(SECOND, THIRD, Optional.of(ASKED), EVENING),
            posted(WALLET, THIRD, EVENING, credit(100)));

    private final DeciderSpec<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> books =
            BooksSpec.usual();

    @Test
    void the_name_is_written_down_with_what_it_did() {
        books.given(SET_ASIDE).when(posting(ASKED)).then(POSTED);
        books.given(SET_ASIDE).when(voiding(ASKED)).then(VOIDED);
        books.given(PAID).when(reversing(ASKED)).then(REVERSED);
    }

    @Test
    void the_same_request_again_changes_nothing() {
        books.given(SET_ASIDE, POSTED).when(posting(ASKED)).thenNothingHappens();
        books.given(SET_ASIDE, VOIDED).when(voiding(ASKED)).thenNothingHappens();
        books.given(PAID, REVERSED).when(reversing(ASKED)).thenNothingHappens();
    }

    @Test
    void the_same_request_again_changes_nothing_even_after_it_was_undone() {
        books.given(SET_ASIDE, POSTED, undone(Optional.empty()))
                .when(posting(ASKED))
                .thenNothingHappens();
    }

    @Test
    void another_request_hears_who_was_first() {
        books.given(SET_ASIDE, POSTED).when(posting(ANOTHER)).thenRefused(new AlreadyPosted(SECOND));
        books.given(SET_ASIDE, VOIDED).when(voiding(ANOTHER)).thenRefused(new AlreadyVoided(SECOND));
        books.given(PAID, REVERSED).when(reversing(ANOTHER)).thenRefused(new AlreadyReversed(SECOND, THIRD));
    }

    @Test
    void the_same_key_with_another_content_is_a_conflict() {
        books.given(SET_ASIDE, POSTED).when(posting(OTHERWISE)).thenRefused(new IdempotencyKeyConflict(SECOND));
        books.given(SET_ASIDE, VOIDED).when(voiding(OTHERWISE)).thenRefused(new IdempotencyKeyConflict(SECOND));
        books.given(PAID, REVERSED).when(reversing(OTHERWISE)).thenRefused(new IdempotencyKeyConflict(SECOND));
    }

    @Test
    void the_same_key_for_something_else_is_a_conflict() {
        books.given(SET_ASIDE, POSTED).when(voiding(OTHERWISE)).thenRefused(new IdempotencyKeyConflict(SECOND));
        books.given(SET_ASIDE, VOIDED).when(posting(OTHERWISE)).thenRefused(new IdempotencyKeyConflict(SECOND));
        books.given(PAID, REVERSED).when(posting(OTHERWISE)).thenRefused(new IdempotencyKeyConflict(SECOND));
    }

    @Test
    void the_key_it_was_posted_under_does_not_reverse_it() {
        books.given(SET_ASIDE, POSTED).when(reversing(OTHERWISE)).thenRefused(new IdempotencyKeyConflict(SECOND));
    }

    @Test
    void both_the_key_it_was_posted_under_and_that_it_was_reversed_under_are_taken() {
        var undone = undone(Optional.of(ANOTHER));

        books.given(SET_ASIDE, POSTED, undone).when(reversing(ANOTHER)).thenNothingHappens();
        books.given(SET_ASIDE, POSTED, undone)
                .when(reversing(OTHERWISE))
                .thenRefused(new IdempotencyKeyConflict(SECOND));
    }

    @Test
    void a_request_that_was_refused_is_not_remembered() {
        books.given(SET_ASIDE)
                .when(new PostPendingTransaction(
                        SECOND, Optional.of(List.of(BigInteger.ZERO)), Optional.of(ASKED), EVENING))
                .thenRefused(new NothingToPost(SECOND));
        books.given(SET_ASIDE).when(posting(ASKED)).then(POSTED);
    }

    private static JournalEntry undone(Optional<Request> request) {
        return entry(
                reversal(THIRD, SECOND, Map.of(), move(WALLET, BANK, 100)),
                new TransactionReversed(SECOND, THIRD, request, EVENING),
                posted(WALLET, THIRD, EVENING, debit(100)));
    }

    private static PostPendingTransaction posting(Request request) {
        return new PostPendingTransaction(SECOND, Optional.empty(), Optional.of(request), EVENING);
    }

    private static VoidTransaction voiding(Request request) {
        return new VoidTransaction(SECOND, Optional.empty(), Optional.of(request), EVENING);
    }

    private static ReverseTransaction reversing(Request request) {
        return new ReverseTransaction(SECOND, THIRD, Optional.empty(), Map.of(), Optional.of(request), EVENING);
    }
}
