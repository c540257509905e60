package dev.daybook.adapter.out.dynamodb.balances;

import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.lostAnswer;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.lostRequest;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.repeatedly;
import static dev.daybook.domain.fixture.TransactionWords.postPending;
import static dev.daybook.domain.fixture.TransactionWords.reverse;
import static dev.daybook.domain.fixture.TransactionWords.voiding;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.pend;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.Balances;
import dev.daybook.application.port.BalancesContract;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.Hint;
import dev.daybook.application.port.InMemoryBalances;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.Stored;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.port.Unreadable;
import dev.daybook.application.projection.Follower;
import dev.daybook.application.retry.Backoff;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.event.EventType;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.Posting;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoDbBalancesTest implements BalancesContract {

    /// More patient than other tests: here several followers race each other all the time.
    static final Retries RETRIES = new Retries(new Backoff(Duration.ofMillis(5), Duration.ofMillis(200), 50));

    private final Emulator emulator = new Emulator();
    private final DynamoDbBalances balances = balances(emulator, RETRIES);
    private final Feeder feeder = new Feeder(balances.live());
    private long fed;

    static DynamoDbBalances balances(Emulator emulator, Retries retries) {
        var tables = emulator.tables();
        return new DynamoDbBalances(
                emulator.client(), tables.balances(), tables.projections(), () -> Feeder.PARTITIONS, retries);
    }

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Override
    public Projection projection() {
        return balances.live();
    }

    @Override
    public Feeder feeder() {
        return feeder;
    }

    @Override
    public Balances balances() {
        return balances;
    }

    @Test
    void a_write_whose_answer_was_lost_counts_once() {
        var keeper = keeper();
        apply(keeper.events());
        emulator.network().plan("TransactWriteItems", lostAnswer());

        apply(keeper.post(post(transaction(1), move(BANK, WALLET, 500))));

        assertThat(balances.find(MAIN, WALLET).orElseThrow().balances().available())
                .isEqualTo(500);
    }

    @Test
    void an_outage_surfaces_and_nothing_is_applied() {
        var keeper = keeper();
        apply(keeper.events());
        var impatient = balances(emulator, Emulator.RETRIES);
        emulator.network().plan("TransactWriteItems", repeatedly(lostRequest()));

        var transaction = slice(fed, keeper.post(post(transaction(1), move(BANK, WALLET, 500))));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> impatient.live().apply(transaction));
        assertThat(balances.find(MAIN, WALLET).orElseThrow().balances().available())
                .isZero();
        assertThat(balances.live().position(0)).isEqualTo(fed);
    }

    @Test
    void a_transaction_between_two_busy_accounts_is_one_write_of_eight_units() {
        var keeper = keeper();
        for (int number = 1; number <= 20; number++) {
            var _ = keeper.post(post(transaction(number), NOON.plusSeconds(number), move(BANK, WALLET, 1_000_000)));
        }
        apply(keeper.events());
        emulator.calls().clear();

        apply(keeper.post(post(transaction(21), NOON.plusSeconds(21), move(BANK, WALLET, 1_000_000))));

        assertThat(emulator.calls().reads())
                .as("the position, the register, the rows")
                .isEqualTo(3);
        assertThat(emulator.calls().writes()).isEqualTo(1);
        assertThat(emulator.calls().written()).hasSize(4);
        assertThat(emulator.calls().writeUnits()).isEqualTo(8);
    }

    @Test
    void many_transactions_of_two_accounts_are_folded_into_one_write() {
        var keeper = keeper();
        apply(keeper.events());
        var events = new ArrayList<RecordedEvent>();
        for (int number = 1; number <= 90; number++) {
            events.addAll(keeper.post(post(transaction(number), NOON.plusSeconds(number), move(BANK, WALLET, 10))));
        }
        emulator.calls().clear();

        apply(transactions(events));

        assertThat(emulator.calls().writes()).isEqualTo(1);
        assertThat(emulator.calls().written()).hasSize(1 + 90 + 2);
    }

    @Test
    void an_end_whose_answer_was_lost_lets_go_once() {
        var keeper = keeper();
        var _ = keeper.post(post(transaction(1), move(BANK, WALLET, 500)));
        var _ = keeper.post(pend(transaction(2), move(WALLET, BANK, 300)));
        apply(keeper.events());
        emulator.network().plan("TransactWriteItems", lostAnswer());

        apply(keeper.post(postPending(transaction(2), 200)));

        assertThat(balances.find(MAIN, WALLET).orElseThrow().balances())
                .isEqualTo(BalanceView.of(
                        new Holdings(new Totals(BigInteger.valueOf(200), BigInteger.valueOf(500)), Reserved.NOTHING),
                        NormalBalance.CREDIT));
    }

    @Test
    void pending_funds_of_two_busy_accounts_take_one_write_of_eight_units() {
        var keeper = keeper();
        for (int number = 1; number <= 20; number++) {
            var _ = keeper.post(post(transaction(number), NOON.plusSeconds(number), move(BANK, WALLET, 1_000_000)));
        }
        apply(keeper.events());

        for (var command : List.of(
                pend(transaction(21), move(WALLET, BANK, 1_000_000)),
                pend(transaction(22), move(BANK, WALLET, 1_000_000)),
                postPending(transaction(22), 999_999),
                voiding(transaction(21)),
                reverse(transaction(22), transaction(23)))) {
            var events = keeper.post(command);
            assertThat(events).isNotEmpty();
            emulator.calls().clear();

            apply(List.of(events.getFirst()));

            assertThat(emulator.calls().writes()).isEqualTo(1);
            assertThat(emulator.calls().written()).hasSize(4);
            assertThat(emulator.calls().writeUnits()).isEqualTo(8);
        }
    }

    @Test
    void what_is_reserved_takes_attributes_only_while_it_is() {
        var keeper = keeper();
        var _ = keeper.post(post(transaction(1), move(BANK, WALLET, 500)));
        apply(keeper.events());
        var before = attributes();

        apply(keeper.post(pend(transaction(2), move(WALLET, BANK, 300))));

        assertThat(attributes()).containsAll(before).contains("reserved_debits").doesNotContain("reserved_credits");

        apply(keeper.post(voiding(transaction(2))));

        assertThat(attributes()).isEqualTo(before);
    }

    @Test
    void followers_of_all_partitions_at_once_lose_nothing_on_the_accounts_they_share() throws Exception {
        var keeper = keeper();
        for (int number = 1; number <= 400; number++) {
            var _ = keeper.post(post(transaction(number), NOON.plusSeconds(number), move(BANK, WALLET, number)));
        }
        var feed = new InMemoryFeed(Feeder.PARTITIONS, new InMemoryEventStore());
        feed.append(Stored.all(keeper.events()));

        followAllTwice(feed);

        var model = new InMemoryBalances();
        new Feeder(model).feed(keeper.events());
        for (AccountId account : List.of(BANK, WALLET)) {
            assertThat(balances.find(MAIN, account)).isEqualTo(model.find(MAIN, account));
        }
    }

    /// Two processes with a thread for each partition.
    private void followAllTwice(InMemoryFeed feed) throws Exception {
        var followers = new ArrayList<Callable<Boolean>>();
        for (int process = 0; process < 2; process++) {
            var follower = new Follower(feed, balances(emulator, RETRIES).live());
            IntStream.range(0, Feeder.PARTITIONS)
                    .forEach(partition -> followers.add(() -> {
                        while (follower.follow(partition)) {
                            Thread.onSpinWait();
                        }
                        return true;
                    }));
        }
        try (var threads = Executors.newFixedThreadPool(followers.size())) {
            for (var done : threads.invokeAll(followers)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    @Test
    void what_nobody_can_read_waits_unread() {
        var wallet = StreamId.of(MAIN, WALLET);
        var type = new EventType("account-painted", 9);
        assertThat(balances.live().park(entries(0, unreadable(wallet, 1, type)), "unknown"))
                .isTrue();
        assertThat(balances.live().apply(entries(1, unreadable(wallet, 2, type), unreadable(wallet, 3, type))))
                .isTrue();

        assertThat(balances.live().parkingLot().find(wallet)).hasValueSatisfying(stands -> {
            assertThat(stands.type()).isEqualTo(type);
            assertThat(stands.waiting()).isEqualTo(3);
        });
        assertThat(balances.live().position(0)).isEqualTo(3);
    }

    @Test
    void many_streams_stand_still_and_are_listed_in_order() {
        var type = new EventType("account-painted", 9);
        var streams = IntStream.range(0, 130)
                .mapToObj(number -> StreamId.of(MAIN, new AccountId("many:" + number)))
                .toList();
        for (int at = 0; at < streams.size(); at++) {
            assertThat(balances.live().park(entries(at, unreadable(streams.get(at), 1, type)), "unknown"))
                    .isTrue();
        }
        var waiting =
                streams.stream().map(stream -> unreadable(stream, 2, type)).toArray(StoredEvent[]::new);
        assertThat(balances.live().apply(entries(streams.size(), waiting))).isTrue();

        var lot = balances.live().parkingLot();
        assertThat(lot.count()).isEqualTo(130);
        assertThat(lot.list(Optional.empty(), 1_000))
                .hasSize(130)
                .allSatisfy(stands -> assertThat(stands.waiting()).isEqualTo(2))
                .extracting(stands -> stands.stream().toString())
                .isSorted();
        assertThat(lot.list(
                        lot.list(Optional.empty(), 100).stream()
                                .map(ParkedStream::stream)
                                .reduce((_, last) -> last),
                        100))
                .hasSize(30);
    }

    @Test
    void the_largest_transaction_can_be_redriven() {
        var keeper = keeper();
        var postings = new ArrayList<Posting>();
        for (int number = 1; number < 98; number++) {
            var account = new AccountId("many:" + number);
            var _ = keeper.open(open(account, new Unbounded()));
            postings.add(move(BANK, account, number));
        }
        apply(keeper.events());
        var largest = keeper.post(post(transaction(1), postings.toArray(Posting[]::new)));
        assertThat(balances.live().park(slice(fed, largest), "does not fit")).isTrue();
        var lot = balances.live().parkingLot();

        assertThat(lot.redrive(largest.getFirst().ref().stream(), largest)).isTrue();
        assertThat(lot.redrive(largest.getFirst().ref().stream(), largest)).isFalse();

        assertThat(lot.count()).isZero();
        assertThat(balances.find(MAIN, BANK).orElseThrow().balances().posted().debits())
                .isEqualTo(98 * 97 / 2);
    }

    private Set<String> attributes() {
        var key = BalanceItem.key(1, StreamId.of(MAIN, WALLET));
        return emulator.client()
                .getItem(get -> get.tableName(emulator.tables().balances()).key(key))
                .item()
                .keySet();
    }

    /// All of it by partition 0.
    private void apply(List<RecordedEvent> events) {
        assertThat(balances.live().apply(slice(fed, events))).isTrue();
        fed += events.size();
    }

    private static FeedSlice slice(long from, List<RecordedEvent> events) {
        return entries(from, Stored.all(events).toArray(StoredEvent[]::new));
    }

    private static FeedSlice entries(long from, StoredEvent... events) {
        var entries = IntStream.range(0, events.length)
                .mapToObj(at -> new FeedEntry(from + at, events[at]))
                .toList();
        return new FeedSlice(0, from, from + events.length, entries);
    }

    private static StoredEvent unreadable(StreamId stream, long version, EventType type) {
        return new Unreadable(new Hint(new EventRef(stream, version), type, NOON));
    }

    private static List<RecordedEvent> transactions(List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.ref().stream().kind() == StreamId.Kind.TRANSACTION)
                .toList();
    }

    private static Bookkeeper keeper() {
        var keeper = new Bookkeeper(MAIN);
        var _ = keeper.open(open(BANK, new Unbounded()));
        var _ = keeper.open(open(WALLET, new AtLeast(BigInteger.ZERO)));
        return keeper;
    }
}
