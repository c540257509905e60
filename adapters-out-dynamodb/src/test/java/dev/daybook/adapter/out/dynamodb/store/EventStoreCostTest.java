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
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.fixture.Words;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What each thing costs, with ids and texts as long as real ones.
class EventStoreCostTest {

    private static final AccountId BUYER = new AccountId("users:0000042:wallet:spendable");
    private static final AccountId SELLER = new AccountId("shops:0001007:wallet:proceeds");
    private static final AccountId BANK = new AccountId("banks:settlement:eu-west:main");
    private static final AccountId FEES = new AccountId("income:fees:marketplace:orders");
    private static final Instant NOW = Instant.parse("2030-01-01T12:00:00.123456Z");

    private static final Emulator EMULATOR = new Emulator();
    private static final CallLog CALLS = EMULATOR.calls();

    private static final DynamoDbEventStore STORE =
            new DynamoDbEventStore(EMULATOR.client(), EMULATOR.tables().events(), Emulator.RETRIES);
    private static final CommandSide DAYBOOK = new CommandSide(STORE);

    @BeforeAll
    static void open_the_books() {
        done(DAYBOOK.create(MAIN));
        done(DAYBOOK.open(MAIN, open(BUYER, new AtLeast(BigInteger.ZERO))));
        done(DAYBOOK.open(MAIN, open(SELLER, new AtLeast(BigInteger.ZERO))));
        done(DAYBOOK.open(MAIN, open(BANK, new Unbounded())));
        done(DAYBOOK.open(MAIN, open(FEES, new Unbounded())));
        done(DAYBOOK.post(MAIN, described(move(BANK, BUYER, 1_000_000), move(BANK, SELLER, 1_000_000))));
    }

    @AfterAll
    static void disconnect() {
        EMULATOR.close();
    }

    @BeforeEach
    void start_to_count() {
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
        done(DAYBOOK.post(MAIN, described(move(BUYER, SELLER, 4_999))));

        assertThat(CALLS.calls()).isEqualTo(1);
        assertThat(CALLS.written()).hasSize(3);
        assertThat(CALLS.writeUnits()).isEqualTo(6);
    }

    @Test
    void unbounded_counterparties_are_not_written_to() {
        done(DAYBOOK.post(MAIN, described(move(BANK, BUYER, 4_999), move(BUYER, FEES, 150))));

        assertThat(CALLS.calls()).isEqualTo(1);
        assertThat(CALLS.written())
                .extracting(item -> Keys.ref(item).stream().kind())
                .containsExactlyInAnyOrder(StreamId.Kind.TRANSACTION, StreamId.Kind.ACCOUNT);
        assertThat(CALLS.writeUnits()).isEqualTo(4);
    }

    @Test
    void a_cold_process_reads_each_account_once() {
        done(new CommandSide(STORE).post(MAIN, described(move(BUYER, SELLER, 4_999))));

        assertThat(CALLS.reads()).isEqualTo(2);
        assertThat(CALLS.writes()).isEqualTo(1);
    }

    @Test
    void an_answer_lost_after_the_commit_is_one_more_call_and_no_read() {
        EMULATOR.network().plan("TransactWriteItems", lostAnswer());

        done(DAYBOOK.post(MAIN, described(move(BUYER, SELLER, 4_999))));

        assertThat(CALLS.calls()).isEqualTo(2);
        assertThat(CALLS.reads()).isZero();
    }

    @Test
    void the_state_after_ten_thousand_events_is_one_call_and_two_read_units() {
        var busy = new AccountId("users:0000099:wallet:spendable");
        var written = write(history(busy, 10_007));
        CALLS.clear();

        var loaded = STORE.load(StreamId.of(MAIN, busy), Foldings.ACCOUNT);

        assertThat(loaded.head().version()).isEqualTo(10_007);
        assertThat(loaded.state()).isEqualTo(written.state());
        assertThat(CALLS.calls()).isEqualTo(1);
        assertThat(CALLS.readUnits()).isLessThanOrEqualTo(2);
    }

    private static List<AccountEvent> history(AccountId account, int events) {
        var history = new ArrayList<AccountEvent>();
        history.add(new AccountOpened(
                account,
                Words.USD,
                NormalBalance.CREDIT,
                new AtLeast(BigInteger.ZERO),
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
                    (Appended) STORE.append(new Commit(command(), List.of(append(account, Foldings.ACCOUNT, events))));
            account = new Loaded<>(appended.heads().getFirst(), decider.evolve(account.state(), events));
        }
        return account;
    }

    private static PostTransaction described(Posting... postings) {
        return new PostTransaction(
                transaction(UUID.randomUUID().getMostSignificantBits()),
                Optional.of("order-2030-01-01-000000001001"),
                List.of(postings),
                Optional.empty(),
                Optional.of("d".repeat(100)),
                Map.of(),
                NOW);
    }

    private static void done(Outcome<?, ?> outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
    }
}
