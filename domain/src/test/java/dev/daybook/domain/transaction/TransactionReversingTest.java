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
import static dev.daybook.domain.fixture.TransactionWords.reversal;
import static dev.daybook.domain.fixture.TransactionWords.reverse;
import static dev.daybook.domain.fixture.TransactionWords.reversed;
import static dev.daybook.domain.fixture.TransactionWords.voiding;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.THIRD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.transaction;
import static dev.daybook.domain.fixture.Words.usd;

import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyReversed;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;
import dev.daybook.domain.transaction.TransactionRejection.StillPending;
import dev.daybook.domain.transaction.TransactionRejection.TransactionNotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransactionReversingTest {

    private static final JournalEntry PAID = entry(
            posted(SECOND, Map.of(WALLET, balance(3, 100, 500)), move(WALLET, BANK, 100)),
            posted(WALLET, SECOND, LATER, debit(100)));

    private static final JournalEntry UNDONE = entry(
            reversal(THIRD, SECOND, Map.of(WALLET, balance(4, 100, 600)), move(BANK, WALLET, 100)),
            reversed(SECOND, THIRD),
            posted(WALLET, THIRD, EVENING, credit(100)));

    private static final TransactionId FOURTH = transaction(4);

    private final DeciderSpec<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> books =
            BooksSpec.usual();

    @Test
    void its_mirror_is_posted_and_both_know_of_each_other() {
        books.given(PAID).when(reverse(SECOND, THIRD)).then(UNDONE);
    }

    @Test
    void of_one_that_was_pending_only_what_has_moved_is_mirrored() {
        var pended = pended(SECOND, Map.of(), move(WALLET, BANK, 100), move(WALLET, SAVINGS, 30));
        var setAside = entry(
                pended,
                reserved(WALLET, SECOND, debit(0, 100), debit(1, 30)),
                reserved(SAVINGS, SECOND, credit(1, 30)));
        var partly = entry(
                pendingPosted(pended, Map.of(), 60, 0),
                settled(WALLET, SECOND, List.of(debit(0, 100), debit(1, 30)), List.of(debit(0, 60))),
                settled(SAVINGS, SECOND, List.of(credit(1, 30)), List.of()));
        var night = EVENING.plusSeconds(3600);

        books.given(setAside, partly)
                .when(new ReverseTransaction(SECOND, THIRD, Optional.empty(), Map.of(), Optional.empty(), night))
                .then(new JournalEntry(
                        List.of(
                                new TransactionPosted(
                                        THIRD,
                                        Optional.empty(),
                                        List.of(move(BANK, WALLET, 60)),
                                        Map.of(WALLET, balance(5, 60, 560)),
                                        night,
                                        Optional.empty(),
                                        Map.of(),
                                        Optional.of(SECOND),
                                        night),
                                new TransactionReversed(SECOND, THIRD, Optional.empty(), night)),
                        List.of(posted(WALLET, THIRD, night, credit(60)))));
    }

    @Test
    void it_has_words_of_its_own() {
        var explained = new ReverseTransaction(
                SECOND, THIRD, Optional.of("by mistake"), Map.of("ticket", "7"), Optional.empty(), EVENING);

        books.given(PAID)
                .when(explained)
                .then(entry(
                        new TransactionPosted(
                                THIRD,
                                Optional.empty(),
                                List.of(move(BANK, WALLET, 100)),
                                Map.of(WALLET, balance(4, 100, 600)),
                                EVENING,
                                Optional.of("by mistake"),
                                Map.of("ticket", "7"),
                                Optional.of(SECOND),
                                EVENING),
                        reversed(SECOND, THIRD),
                        posted(WALLET, THIRD, EVENING, credit(100))));
    }

    @Test
    void an_account_that_cannot_give_it_back_refuses() {
        var received =
                entry(posted(SECOND, Map.of(), move(BANK, WALLET, 100)), posted(WALLET, SECOND, LATER, credit(100)));
        var spent = entry(posted(FOURTH, Map.of(), move(WALLET, BANK, 501)), posted(WALLET, FOURTH, LATER, debit(501)));

        books.given(received, spent)
                .when(reverse(SECOND, THIRD))
                .thenRefused(new AccountRefused(new InsufficientFunds(WALLET, usd(99), usd(100), usd(0))));
    }

    @Test
    void it_happens_once() {
        books.given(PAID, UNDONE).when(reverse(SECOND, FOURTH)).thenRefused(new AlreadyReversed(SECOND, THIRD));
        books.given(PAID, UNDONE).when(reverse(SECOND, THIRD)).thenRefused(new AlreadyReversed(SECOND, THIRD));
    }

    @Test
    void what_is_reversed_is_neither_posted_nor_voided() {
        books.given(PAID, UNDONE).when(postPending(SECOND)).thenRefused(new AlreadyReversed(SECOND, THIRD));
        books.given(PAID, UNDONE).when(voiding(SECOND)).thenRefused(new AlreadyReversed(SECOND, THIRD));
        books.given(PAID, UNDONE).when(expire(SECOND)).thenRefused(new AlreadyReversed(SECOND, THIRD));
    }

    @Test
    void a_reversal_is_reversed_like_any_other() {
        var night = EVENING.plusSeconds(3600);

        books.given(PAID, UNDONE)
                .when(new ReverseTransaction(THIRD, FOURTH, Optional.empty(), Map.of(), Optional.empty(), night))
                .then(new JournalEntry(
                        List.of(
                                new TransactionPosted(
                                        FOURTH,
                                        Optional.empty(),
                                        List.of(move(WALLET, BANK, 100)),
                                        Map.of(WALLET, balance(5, 200, 600)),
                                        night,
                                        Optional.empty(),
                                        Map.of(),
                                        Optional.of(THIRD),
                                        night),
                                new TransactionReversed(THIRD, FOURTH, Optional.empty(), night)),
                        List.of(posted(WALLET, FOURTH, night, debit(100)))));
    }

    @Test
    void what_is_still_pending_has_to_be_voided() {
        books.given(entry(pended(SECOND, Map.of(), move(BANK, WALLET, 1)), reserved(WALLET, SECOND, credit(1))))
                .when(reverse(SECOND, THIRD))
                .thenRefused(new StillPending(SECOND));
    }

    @Test
    void what_never_was_is_not_found() {
        books.given().when(reverse(SECOND, THIRD)).thenRefused(new TransactionNotFound(SECOND));
    }

    @Test
    void the_mirror_needs_a_name_that_is_free() {
        var other = entry(posted(THIRD, Map.of(), move(BANK, SAVINGS, 1)), posted(SAVINGS, THIRD, LATER, credit(1)));

        books.given(PAID, other).when(reverse(SECOND, THIRD)).thenRefused(new IdempotencyKeyConflict(THIRD));
        books.given(PAID).when(reverse(SECOND, SECOND)).thenRefused(new IdempotencyKeyConflict(SECOND));
    }

    @Test
    void the_name_of_a_reversal_cannot_be_posted_under() {
        books.given(PAID, UNDONE)
                .when(post(THIRD, EVENING, move(BANK, WALLET, 100)))
                .thenRefused(new IdempotencyKeyConflict(THIRD));
    }

    @Test
    void posting_the_original_again_still_changes_nothing() {
        books.given(PAID, UNDONE).when(post(SECOND, move(WALLET, BANK, 100))).thenNothingHappens();
    }

    @Test
    void nothing_is_undone_before_it_was_done() {
        var tomorrow = EVENING.plusSeconds(24 * 3600);
        var postdated = new TransactionPosted(
                SECOND,
                Optional.empty(),
                List.of(move(WALLET, BANK, 100)),
                Map.of(),
                tomorrow,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                LATER);

        books.given(entry(postdated, posted(WALLET, SECOND, LATER, debit(100))))
                .when(reverse(SECOND, THIRD))
                .then(entry(
                        new TransactionPosted(
                                THIRD,
                                Optional.empty(),
                                List.of(move(BANK, WALLET, 100)),
                                Map.of(WALLET, balance(4, 100, 600)),
                                tomorrow,
                                Optional.empty(),
                                Map.of(),
                                Optional.of(SECOND),
                                EVENING),
                        reversed(SECOND, THIRD),
                        posted(WALLET, THIRD, EVENING, credit(100))));
    }
}
