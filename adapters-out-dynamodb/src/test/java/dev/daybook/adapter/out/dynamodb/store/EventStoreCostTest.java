package dev.daybook.adapter.out.dynamodb.store;

import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.lostAnswer;
import static dev.daybook.application.port.Streams.append;
import static dev.daybook.application.port.Streams.command;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.CallLog;
import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.fixture.CommandSide;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamHead;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountCommand.FreezeAccount;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Terms;
import dev.daybook.domain.fixture.Words;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.Request;
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand.ExpireTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What each thing costs, with ids and texts as long as real ones.
class EventStoreCostTest {

    private static final AccountId BANK = new AccountId("banks:settlement:eu-west:main");
    private static final AccountId FEES = new AccountId("income:fees:marketplace:orders");
    private static final Instant NOW = Instant.parse("2030-01-01T12:00:00.123456Z");

    private static final Request REQUEST = new Request(
            "2f1d6a54-5f0c-4d6e-9d3c-0d9c1f1c7a11", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private static final AtomicLong NUMBERS = new AtomicLong(1_000);
    private static final Emulator EMULATOR = Emulator.alone();
    private static final CallLog CALLS = EMULATOR.calls();

    private static final DynamoDbEventStore STORE =
            new DynamoDbEventStore(EMULATOR.client(), EMULATOR.tables().events(), Emulator.RETRIES);
    private static final CommandSide DAYBOOK = new CommandSide(STORE);

    /// Two accounts of each test's own: what one test leaves pending must not cost another.
    private final AccountId buyer = new AccountId("users:%07d:wallet:spendable".formatted(NUMBERS.incrementAndGet()));

    private final AccountId seller = new AccountId("shops:%07d:wallet:proceeds".formatted(NUMBERS.incrementAndGet()));

    @BeforeAll
    static void open_the_books() {
        done(DAYBOOK.create(MAIN));
        done(DAYBOOK.open(MAIN, open(BANK, new Unbounded())));
        done(DAYBOOK.open(MAIN, open(FEES, new Unbounded())));
    }

    @AfterAll
    static void disconnect() {
        EMULATOR.close();
    }

    @BeforeEach
    void fill_both_accounts_and_start_to_count() {
        done(DAYBOOK.open(MAIN, open(buyer, new AtLeast(BigInteger.ZERO))));
        done(DAYBOOK.open(MAIN, open(seller, new AtLeast(BigInteger.ZERO))));
        done(DAYBOOK.transact(MAIN, described(move(BANK, buyer, 1_000_000), move(BANK, seller, 1_000_000))));
        CALLS.clear();
    }

    @Test
    void opening_an_account_is_one_call_and_one_write_unit() {
        done(DAYBOOK.open(MAIN, open(new AccountId("users:0000043:wallet:spendable"), new AtLeast(BigInteger.ZERO))));

        assertThat(CALLS.calls()).isEqualTo(1);
        assertThat(CALLS.writeUnits()).isEqualTo(1);
    }

    @Test
    void a_transaction_between_guarded_accounts_is_one_call_with_three_items_of_two_write_units() {
        done(DAYBOOK.transact(MAIN, described(move(buyer, seller, 4_999))));

        assertThat(CALLS.calls()).isEqualTo(1);
        assertThat(CALLS.written()).hasSize(3);
        assertThat(CALLS.writeUnits()).isEqualTo(6);
    }

    @Test
    void unbounded_counterparties_are_not_written_to() {
        done(DAYBOOK.transact(MAIN, described(move(BANK, buyer, 4_999), move(buyer, FEES, 150))));

        assertThat(CALLS.calls()).isEqualTo(1);
        assertThat(CALLS.written())
                .extracting(item -> Keys.ref(item).stream().kind())
                .containsExactlyInAnyOrder(StreamId.Kind.TRANSACTION, StreamId.Kind.ACCOUNT);
        assertThat(CALLS.writeUnits()).isEqualTo(4);
    }

    @Test
    void a_cold_process_reads_each_account_once() {
        done(new CommandSide(STORE).transact(MAIN, described(move(buyer, seller, 4_999))));

        assertThat(CALLS.reads()).isEqualTo(2);
        assertThat(CALLS.writes()).isEqualTo(1);
    }

    @Test
    void setting_funds_aside_costs_as_much_as_moving_them() {
        done(DAYBOOK.transact(MAIN, pending(move(buyer, seller, 4_999))));

        assertThat(CALLS.calls()).isEqualTo(1);
        assertThat(CALLS.written()).hasSize(3);
        assertThat(CALLS.writeUnits()).isEqualTo(6);
    }

    @Test
    void a_transaction_between_accounts_with_pending_funds_costs_no_more() {
        var _ = pended();

        done(DAYBOOK.transact(MAIN, described(move(buyer, seller, 4_999))));

        isOneCallForThreeItemsOfTwoUnits();
    }

    @Test
    void a_pending_transaction_is_posted_by_the_process_that_pended_it_without_a_read() {
        var pended = pended();

        done(DAYBOOK.transact(
                MAIN,
                new PostPendingTransaction(
                        pended.transaction(),
                        Optional.of(List.of(BigInteger.valueOf(4_000))),
                        Optional.of(REQUEST),
                        NOW)));

        isOneCallForThreeItemsOfTwoUnits();
    }

    @Test
    void a_pending_transaction_is_voided_by_the_process_that_pended_it_without_a_read() {
        var pended = pended();

        done(DAYBOOK.transact(
                MAIN, new VoidTransaction(pended.transaction(), Optional.of("sold out"), Optional.of(REQUEST), NOW)));

        isOneCallForThreeItemsOfTwoUnits();
    }

    @Test
    void a_pending_transaction_expires_in_the_process_that_pended_it_without_a_read() {
        var pended = pended();

        done(DAYBOOK.transact(MAIN, new ExpireTransaction(pended.transaction(), NOW.plusSeconds(86_400))));

        isOneCallForThreeItemsOfTwoUnits();
    }

    @Test
    void a_cold_process_reads_a_pending_transaction_and_its_accounts_once() {
        var pended = pended();

        done(new CommandSide(STORE)
                .transact(
                        MAIN,
                        new PostPendingTransaction(pended.transaction(), Optional.empty(), Optional.of(REQUEST), NOW)));

        assertThat(CALLS.reads()).isEqualTo(3);
        assertThat(CALLS.writes()).isEqualTo(1);
    }

    @Test
    void a_reversal_between_guarded_accounts_is_one_write_with_four_items_of_two_units() {
        var posted = described(move(buyer, seller, 4_999));
        done(DAYBOOK.transact(MAIN, posted));
        CALLS.clear();

        done(DAYBOOK.transact(
                MAIN,
                new ReverseTransaction(
                        posted.transaction(),
                        transaction(UUID.randomUUID().getMostSignificantBits()),
                        Optional.of("d".repeat(100)),
                        Map.of(),
                        Optional.of(REQUEST),
                        NOW)));

        assertThat(CALLS.writes()).isEqualTo(1);
        assertThat(CALLS.written()).hasSize(4);
        assertThat(CALLS.writeUnits()).isEqualTo(8);
        assertThat(CALLS.reads()).isEqualTo(1);
    }

    @Test
    void transactions_that_happen_together_are_one_call() {
        done(DAYBOOK.together(
                MAIN,
                described(move(buyer, seller, 4_999)),
                pending(move(buyer, seller, 1)),
                described(move(seller, buyer, 7))));

        assertThat(CALLS.calls()).isEqualTo(1);
        assertThat(CALLS.written()).hasSize(9);
    }

    @Test
    void freezing_an_account_is_one_write_unit() {
        var account = new AccountId("users:0000044:wallet:spendable");
        done(DAYBOOK.open(MAIN, open(account, new AtLeast(BigInteger.ZERO))));
        CALLS.clear();

        done(DAYBOOK.change(
                MAIN,
                new FreezeAccount(
                        account,
                        Optional.of("card reported lost"),
                        new Terms(Optional.empty(), Optional.of(REQUEST), NOW))));

        assertThat(CALLS.writes()).isEqualTo(1);
        assertThat(CALLS.writeUnits()).isEqualTo(1);
    }

    @Test
    void an_answer_lost_after_the_commit_is_one_more_call_and_no_read() {
        EMULATOR.network().plan("TransactWriteItems", lostAnswer());

        done(DAYBOOK.transact(MAIN, described(move(buyer, seller, 4_999))));

        assertThat(CALLS.calls()).isEqualTo(2);
        assertThat(CALLS.reads()).isZero();
    }

    @Test
    void the_state_after_ten_thousand_events_is_one_call_and_two_read_units() {
        var busy = new AccountId("users:0000099:wallet:spendable");
        var written = write(history(busy, 10_009));
        CALLS.clear();

        var loaded = STORE.load(StreamId.of(MAIN, busy), Foldings.ACCOUNT);

        assertThat(loaded.head().version()).isEqualTo(10_009);
        assertThat(loaded.state()).isEqualTo(written.state());
        assertThat(CALLS.calls()).isEqualTo(1);
        assertThat(CALLS.readUnits()).isLessThanOrEqualTo(2);
    }

    @Test
    void the_state_as_it_was_at_any_of_a_thousand_versions_costs_as_much() {
        var busy = new AccountId("users:0000098:wallet:spendable");
        var history = history(busy, 1_009);
        var _ = write(history);
        var decider = new AccountDecider();

        for (int version : new int[] {1, 9, 10, 11, 500, 509, 999, 1_009}) {
            CALLS.clear();

            var loaded = STORE.loadAt(StreamId.of(MAIN, busy), Foldings.ACCOUNT, version);

            assertThat(loaded.head().version()).isEqualTo(version);
            assertThat(loaded.state()).isEqualTo(decider.evolve(decider.initialState(), history.subList(0, version)));
            assertThat(CALLS.calls()).isEqualTo(1);
            assertThat(CALLS.readUnits()).isLessThanOrEqualTo(2);
        }
    }

    private static void isOneCallForThreeItemsOfTwoUnits() {
        assertThat(CALLS.calls()).isEqualTo(1);
        assertThat(CALLS.reads()).isZero();
        assertThat(CALLS.written()).hasSize(3);
        assertThat(CALLS.writeUnits()).isEqualTo(6);
    }

    private static List<AccountEvent> history(AccountId account, int events) {
        var history = new ArrayList<AccountEvent>();
        history.add(new AccountOpened(
                account,
                Words.USD,
                NormalBalance.CREDIT,
                new AtLeast(BigInteger.ZERO),
                /* guarded= */ true,
                Map.of("plan", "business", "customer", "0000099"),
                NOW));
        while (history.size() < events) {
            var entry = new Entry(0, Direction.CREDIT, BigInteger.valueOf(1_000_000 + history.size()));
            history.add(new EntriesPosted(
                    account, transaction(history.size()), List.of(entry), NOW.plusMillis(history.size())));
        }
        return history;
    }

    /// A hundred events in one go, which is quicker than one by one.
    private static Loaded<Account> write(List<AccountEvent> history) {
        var stream = StreamId.of(MAIN, ((AccountOpened) history.getFirst()).account());
        var decider = new AccountDecider();
        var account = new Loaded<>(StreamHead.unwritten(stream), decider.initialState());
        for (int from = 0; from < history.size(); from += 100) {
            var events = history.subList(from, Math.min(from + 100, history.size()));
            var appended =
                    (Appended) STORE.append(new Commit(List.of(append(command(), account, Foldings.ACCOUNT, events))));
            account = new Loaded<>(appended.heads().getFirst(), decider.evolve(account.state(), events));
        }
        return account;
    }

    private static PostTransaction described(Posting... postings) {
        return new PostTransaction(transaction(UUID.randomUUID().getMostSignificantBits()), draft(postings), NOW);
    }

    private static PendTransaction pending(Posting... postings) {
        return new PendTransaction(
                transaction(UUID.randomUUID().getMostSignificantBits()),
                draft(postings),
                Optional.of(NOW.plusSeconds(86_400)),
                NOW);
    }

    private static Draft draft(Posting... postings) {
        return new Draft(
                Optional.of("order-2030-01-01-000000001001"),
                List.of(postings),
                Optional.empty(),
                Optional.of("d".repeat(100)),
                Map.of());
    }

    /// By this very process, before the counting starts.
    private PendTransaction pended() {
        var pending = pending(move(buyer, seller, 4_999));
        done(DAYBOOK.transact(MAIN, pending));
        CALLS.clear();
        return pending;
    }

    private static void done(Outcome<?, ?> outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
    }
}
