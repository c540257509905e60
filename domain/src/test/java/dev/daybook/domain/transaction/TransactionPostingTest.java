package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.TransactionWords.balance;
import static dev.daybook.domain.fixture.TransactionWords.books;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.JPY;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.unbounded;
import static dev.daybook.domain.fixture.Words.usd;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.AccountRejection.AccountNotFound;
import dev.daybook.domain.account.AccountRejection.AssetMismatch;
import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;
import dev.daybook.domain.transaction.TransactionRejection.SameAccount;
import dev.daybook.domain.transaction.TransactionRejection.TooManyAccounts;
import dev.daybook.domain.transaction.TransactionRejection.TooManyPostings;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransactionPostingTest {

    private final TransactionDecider decider = new TransactionDecider();
    private final DeciderSpec<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> books =
            new DeciderSpec<>(decider).startingFrom(books(guarded(WALLET), guarded(SAVINGS), unbounded(BANK)));

    @Test
    void a_posting_is_written_to_its_own_stream_and_to_that_of_the_guarded_account() {
        books.given()
                .when(post(FIRST, move(BANK, WALLET, 500)))
                .then(new JournalEntry(
                        event(FIRST, LATER, Map.of(WALLET, balance(2, 0, 500)), move(BANK, WALLET, 500)),
                        List.of(credited(WALLET, FIRST, LATER, 500))));
    }

    @Test
    void between_unbounded_accounts_only_its_own_stream_is_written() {
        var fees = new AccountId("fees");

        new DeciderSpec<>(decider)
                .startingFrom(books(unbounded(BANK), unbounded(fees)))
                .given()
                .when(post(FIRST, move(BANK, fees, 5)))
                .then(new JournalEntry(event(FIRST, LATER, Map.of(), move(BANK, fees, 5)), List.of()));
    }

    @Test
    void between_guarded_accounts_both_are_written_with_where_it_left_them() {
        books.given(funded(WALLET, 500))
                .when(post(SECOND, LATER.plusSeconds(1), move(WALLET, SAVINGS, 200)))
                .then(new JournalEntry(
                        event(
                                SECOND,
                                LATER.plusSeconds(1),
                                Map.of(WALLET, balance(3, 200, 500), SAVINGS, balance(2, 0, 200)),
                                move(WALLET, SAVINGS, 200)),
                        List.of(
                                debited(WALLET, SECOND, LATER.plusSeconds(1), 200),
                                credited(SAVINGS, SECOND, LATER.plusSeconds(1), 200))));
    }

    @Test
    void one_account_that_cannot_pay_refuses_all_postings() {
        books.given(funded(WALLET, 500))
                .when(post(SECOND, move(BANK, SAVINGS, 10), move(WALLET, SAVINGS, 501)))
                .thenRefused(new AccountRefused(new InsufficientFunds(WALLET, usd(500), usd(501), usd(0))));
    }

    @Test
    void money_may_pass_through_an_empty_account_within_one_transaction() {
        var through = post(FIRST, move(WALLET, SAVINGS, 100), move(BANK, WALLET, 100));

        books.given()
                .when(through)
                .then(new JournalEntry(
                        event(
                                FIRST,
                                LATER,
                                Map.of(WALLET, balance(2, 100, 100), SAVINGS, balance(2, 0, 100)),
                                move(WALLET, SAVINGS, 100),
                                move(BANK, WALLET, 100)),
                        List.of(
                                new EntriesPosted(
                                        WALLET,
                                        FIRST,
                                        List.of(entry(0, Direction.DEBIT, 100), entry(1, Direction.CREDIT, 100)),
                                        LATER),
                                credited(SAVINGS, FIRST, LATER, 100))));
    }

    @Test
    void posting_it_again_changes_nothing() {
        books.given(funded(WALLET, 500))
                .when(post(transactionOf(WALLET), LATER.plusSeconds(9), move(BANK, WALLET, 500)))
                .thenNothingHappens();
    }

    @Test
    void the_same_key_with_another_amount_is_a_conflict() {
        books.given(funded(WALLET, 500))
                .when(post(transactionOf(WALLET), move(BANK, WALLET, 501)))
                .thenRefused(new IdempotencyKeyConflict(transactionOf(WALLET)));
    }

    @Test
    void the_same_key_with_another_time_is_a_conflict() {
        var backdated = new PostTransaction(
                transactionOf(WALLET),
                new Draft(
                        Optional.empty(),
                        List.of(move(BANK, WALLET, 500)),
                        Optional.of(NOON),
                        Optional.empty(),
                        Map.of()),
                LATER);

        books.given(funded(WALLET, 500)).when(backdated).thenRefused(new IdempotencyKeyConflict(transactionOf(WALLET)));
    }

    @Test
    void a_repeat_is_recognised_even_when_the_money_is_gone() {
        var spent = new JournalEntry(
                event(SECOND, LATER, Map.of(), move(WALLET, BANK, 500)), List.of(debited(WALLET, SECOND, LATER, 500)));

        books.given(funded(WALLET, 500), spent)
                .when(post(SECOND, move(WALLET, BANK, 500)))
                .thenNothingHappens();
    }

    @Test
    void an_unknown_account_is_refused() {
        var nobody = new AccountId("nobody");

        books.given()
                .when(post(FIRST, move(BANK, nobody, 1)))
                .thenRefused(new AccountRefused(new AccountNotFound(nobody)));
    }

    @Test
    void an_account_of_another_asset_is_refused() {
        var yen = new Posting(BANK, WALLET, Money.of(JPY, 1));

        books.given()
                .when(post(FIRST, yen))
                .thenRefused(new AccountRefused(new AssetMismatch(BANK, usd(0).asset(), JPY)));
    }

    @Test
    void a_posting_from_an_account_to_itself_is_refused() {
        books.given()
                .when(post(FIRST, move(BANK, WALLET, 1), move(WALLET, WALLET, 1)))
                .thenRefused(new SameAccount(WALLET, 1));
    }

    @Test
    void too_many_postings_are_refused() {
        var postings = Collections.nCopies(501, move(BANK, WALLET, 1)).toArray(Posting[]::new);

        books.given().when(post(FIRST, postings)).thenRefused(new TooManyPostings(501, 500));
    }

    @Test
    void more_accounts_than_one_atomic_write_holds_are_refused() {
        var postings = IntStream.range(0, 98)
                .mapToObj(number -> move(BANK, new AccountId("payee:" + number), 1))
                .toArray(Posting[]::new);

        books.given().when(post(FIRST, postings)).thenRefused(new TooManyAccounts(99, 98));
    }

    @Test
    void recorded_times_follow_the_order_of_a_guarded_stream_whatever_the_clocks_say() {
        var behind = NOON.minusSeconds(3600);
        var next = NOON.plus(1, ChronoUnit.MICROS);

        books.given()
                .when(post(FIRST, behind, move(BANK, WALLET, 1)))
                .then(new JournalEntry(
                        event(FIRST, next, Map.of(WALLET, balance(2, 0, 1)), move(BANK, WALLET, 1)),
                        List.of(credited(WALLET, FIRST, next, 1))));
    }

    @Test
    void a_history_that_posts_it_twice_is_impossible() {
        var posted = funded(WALLET, 1);
        var start = books(guarded(WALLET), unbounded(BANK));

        assertThatIllegalStateException().isThrownBy(() -> decider.evolve(start, List.of(posted, posted)));
    }

    /// A transaction that put money on the account before.
    private static JournalEntry funded(AccountId account, long cents) {
        var id = transactionOf(account);
        return new JournalEntry(
                event(id, LATER, Map.of(account, balance(2, 0, cents)), move(BANK, account, cents)),
                List.of(credited(account, id, LATER, cents)));
    }

    private static TransactionId transactionOf(AccountId account) {
        return new TransactionId(new java.util.UUID(7, account.hashCode()));
    }

    private static List<TransactionEvent> event(
            TransactionId id, Instant at, Map<AccountId, GuardedBalance> balances, Posting... postings) {
        return List.of(new TransactionPosted(
                id,
                Optional.empty(),
                List.of(postings),
                balances,
                at,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                at));
    }

    private static EntriesPosted credited(AccountId account, TransactionId transaction, Instant at, long cents) {
        return new EntriesPosted(account, transaction, List.of(entry(0, Direction.CREDIT, cents)), at);
    }

    private static EntriesPosted debited(AccountId account, TransactionId transaction, Instant at, long cents) {
        return new EntriesPosted(account, transaction, List.of(entry(0, Direction.DEBIT, cents)), at);
    }

    private static Entry entry(int posting, Direction direction, long cents) {
        return new Entry(posting, direction, BigInteger.valueOf(cents));
    }
}
