package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.AccountWords.reserved;
import static dev.daybook.domain.fixture.AccountWords.settled;
import static dev.daybook.domain.fixture.TransactionWords.balance;
import static dev.daybook.domain.fixture.TransactionWords.entry;
import static dev.daybook.domain.fixture.TransactionWords.expire;
import static dev.daybook.domain.fixture.TransactionWords.pended;
import static dev.daybook.domain.fixture.TransactionWords.pendingPosted;
import static dev.daybook.domain.fixture.TransactionWords.postPending;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.TransactionWords.voiding;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.THIRD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.usd;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyPosted;
import dev.daybook.domain.transaction.TransactionRejection.ExceedsPendingAmount;
import dev.daybook.domain.transaction.TransactionRejection.NotOneAmountPerPosting;
import dev.daybook.domain.transaction.TransactionRejection.NothingToPost;
import dev.daybook.domain.transaction.TransactionRejection.TransactionNotFound;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// To post a pending transaction, in full or in part.
class PendingPostingTest {

    private static final TransactionPended PENDED = untilLater(pended(
            SECOND,
            Map.of(WALLET, balance(3, 0, 500, 130, 0), SAVINGS, balance(2, 0, 0, 0, 30)),
            move(WALLET, BANK, 100),
            move(WALLET, SAVINGS, 30)));

    private static final JournalEntry SET_ASIDE = entry(
            PENDED, reserved(WALLET, SECOND, debit(0, 100), debit(1, 30)), reserved(SAVINGS, SECOND, credit(1, 30)));

    private final DeciderSpec<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> books =
            BooksSpec.usual();

    /// It has an end, but that is far.
    private static TransactionPended untilLater(TransactionPended pended) {
        return new TransactionPended(
                pended.transaction(),
                pended.externalId(),
                pended.postings(),
                pended.balances(),
                pended.effectiveAt(),
                Optional.of(EVENING.plusSeconds(1)),
                pended.description(),
                pended.metadata(),
                pended.at());
    }

    @Test
    void in_full_all_of_it_moves() {
        books.given(SET_ASIDE)
                .when(postPending(SECOND))
                .then(entry(
                        pendingPosted(PENDED, Map.of(WALLET, balance(4, 130, 500), SAVINGS, balance(3, 0, 30))),
                        settled(WALLET, SECOND, debit(0, 100), debit(1, 30)),
                        settled(SAVINGS, SECOND, credit(1, 30))));
    }

    @Test
    void in_part_the_rest_is_let_go() {
        books.given(SET_ASIDE)
                .when(postPending(SECOND, 60, 30))
                .then(entry(
                        pendingPosted(PENDED, Map.of(WALLET, balance(4, 90, 500), SAVINGS, balance(3, 0, 30)), 60, 30),
                        settled(
                                WALLET,
                                SECOND,
                                List.of(debit(0, 100), debit(1, 30)),
                                List.of(debit(0, 60), debit(1, 30))),
                        settled(SAVINGS, SECOND, credit(1, 30))));
    }

    @Test
    void a_posting_of_several_may_not_move_at_all() {
        books.given(SET_ASIDE)
                .when(postPending(SECOND, 100, 0))
                .then(entry(
                        pendingPosted(PENDED, Map.of(WALLET, balance(4, 100, 500), SAVINGS, balance(3, 0, 0)), 100, 0),
                        settled(WALLET, SECOND, List.of(debit(0, 100), debit(1, 30)), List.of(debit(0, 100))),
                        settled(SAVINGS, SECOND, List.of(credit(1, 30)), List.of())));
    }

    @Test
    void what_was_let_go_can_be_spent() {
        var partly = entry(
                pendingPosted(PENDED, Map.of(), 60, 0),
                settled(WALLET, SECOND, List.of(debit(0, 100), debit(1, 30)), List.of(debit(0, 60))),
                settled(SAVINGS, SECOND, List.of(credit(1, 30)), List.of()));

        books.given(SET_ASIDE, partly)
                .when(post(THIRD, EVENING.plusSeconds(1), move(WALLET, BANK, 441)))
                .thenRefused(new AccountRefused(new InsufficientFunds(WALLET, usd(440), usd(441), usd(0))));
    }

    @Test
    void more_than_is_set_aside_is_refused() {
        books.given(SET_ASIDE)
                .when(postPending(SECOND, 100, 31))
                .thenRefused(new ExceedsPendingAmount(1, BigInteger.valueOf(31), BigInteger.valueOf(30)));
    }

    @Test
    void an_amount_is_needed_for_each_posting() {
        books.given(SET_ASIDE).when(postPending(SECOND, 100)).thenRefused(new NotOneAmountPerPosting(1, 2));
        books.given(SET_ASIDE).when(postPending(SECOND, 1, 1, 1)).thenRefused(new NotOneAmountPerPosting(3, 2));
    }

    @Test
    void nothing_of_all_of_it_is_refused() {
        books.given(SET_ASIDE).when(postPending(SECOND, 0, 0)).thenRefused(new NothingToPost(SECOND));
    }

    @Test
    void a_negative_amount_is_no_amount() {
        var given = books.given(SET_ASIDE);

        assertThatIllegalArgumentException().isThrownBy(() -> given.when(postPending(SECOND, 1, -1)));
    }

    @Test
    void without_a_time_of_its_own_it_counts_from_when_it_is_posted_else_from_then() {
        var dated = dated(NOON);

        books.given(entry(dated, reserved(WALLET, SECOND, debit(100))))
                .when(postPending(SECOND))
                .then(entry(
                        new PendingTransactionPosted(
                                SECOND,
                                dated.postings(),
                                List.of(BigInteger.valueOf(100)),
                                Map.of(WALLET, balance(4, 100, 500)),
                                NOON,
                                Optional.empty(),
                                EVENING),
                        settled(WALLET, SECOND, debit(100))));
    }

    private static TransactionPended dated(Instant effectiveAt) {
        return new TransactionPended(
                SECOND,
                Optional.empty(),
                List.of(move(WALLET, BANK, 100)),
                Map.of(),
                Optional.of(effectiveAt),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                LATER);
    }

    @Test
    void once_it_is_posted_that_is_who_was_first() {
        books.given(SET_ASIDE, done()).when(postPending(SECOND)).thenRefused(new AlreadyPosted(SECOND));
        books.given(SET_ASIDE, done()).when(voiding(SECOND)).thenRefused(new AlreadyPosted(SECOND));
        books.given(SET_ASIDE, done()).when(expire(SECOND)).thenRefused(new AlreadyPosted(SECOND));
    }

    private static JournalEntry done() {
        return entry(
                pendingPosted(PENDED, Map.of()),
                settled(WALLET, SECOND, debit(0, 100), debit(1, 30)),
                settled(SAVINGS, SECOND, credit(1, 30)));
    }

    @Test
    void one_that_was_posted_at_once_is_not_posted_again() {
        books.given(entry(posted(SECOND, Map.of(), move(BANK, WALLET, 1)), posted(WALLET, SECOND, LATER, credit(1))))
                .when(postPending(SECOND))
                .thenRefused(new AlreadyPosted(SECOND));
    }

    @Test
    void one_that_never_was_is_not_found() {
        books.given().when(postPending(SECOND)).thenRefused(new TransactionNotFound(SECOND));
    }

    @Test
    void money_that_is_set_aside_is_there_whatever_else_was_spent() {
        var spent = entry(
                posted(THIRD, Map.of(), move(WALLET, BANK, 370)),
                posted(WALLET, THIRD, EVENING.minusSeconds(1), debit(370)));

        books.given(SET_ASIDE, spent)
                .when(postPending(SECOND))
                .then(entry(
                        pendingPosted(PENDED, Map.of(WALLET, balance(5, 500, 500), SAVINGS, balance(3, 0, 30))),
                        settled(WALLET, SECOND, debit(0, 100), debit(1, 30)),
                        settled(SAVINGS, SECOND, credit(1, 30))));
    }
}
