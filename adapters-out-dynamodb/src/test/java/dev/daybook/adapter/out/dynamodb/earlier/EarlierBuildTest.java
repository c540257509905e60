package dev.daybook.adapter.out.dynamodb.earlier;

import static dev.daybook.application.port.Streams.append;
import static dev.daybook.application.port.Streams.command;
import static dev.daybook.application.port.Streams.credits;
import static dev.daybook.domain.fixture.Words.MAIN;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.StreamId.Kind;
import dev.daybook.application.transaction.TransactionIds;
import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.event.EventType;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// All the events that a build wrote which knew only their first versions.
class EarlierBuildTest {

    private static final LedgerId SHOP = new LedgerId("shop");
    private static final Emulator EMULATOR = new Emulator();
    private static final EarlierItems EVENTS = EarlierItems.events();
    private static final DynamoDbEventStore STORE = store(EMULATOR);
    private static final EarlierBooks BOOKS = books();

    @AfterAll
    static void disconnect() {
        EMULATOR.close();
    }

    @Test
    void every_stream_reads_in_full() {
        assertThat(BOOKS.events()).hasSize(4065);
        EVENTS.versions()
                .forEach((stream, newest) -> assertThat(BOOKS.events(stream))
                        .extracting(RecordedEvent::ref)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, newest)
                                .mapToObj(version -> new EventRef(stream, version))
                                .toList()));
    }

    @Test
    void a_walk_finds_every_event_once() {
        var found = new ArrayList<EventRef>();
        Optional<String> next = Optional.empty();
        do {
            var page = STORE.list(next);
            page.events().stream().map(StoredEvent::ref).forEach(found::add);
            next = page.next();
        } while (next.isPresent());

        assertThat(found).hasSize(5354).containsExactlyInAnyOrderElementsOf(EVENTS.refs());
    }

    @Test
    void every_account_loads_to_the_fold_of_its_events() {
        assertThat(BOOKS.streams(Kind.ACCOUNT)).hasSize(173);
        BOOKS.streams(Kind.ACCOUNT)
                .forEach(account -> assertThat(BOOKS.loaded(account)).isEqualTo(BOOKS.folded(account)));
    }

    /// Else that every account loads to the fold of its events would tell nothing about them.
    @Test
    void the_states_among_them_were_folded_by_an_older_reducer() {
        assertThat(EVENTS.reducers()).hasSize(114).containsOnly(1).doesNotContain(Foldings.ACCOUNT.version());
    }

    @Test
    void every_guarded_account_loads_with_what_the_transactions_have_booked() {
        var booked = Stream.of(MAIN, SHOP)
                .flatMap(ledger -> byStream(ledger, BOOKS.booked(ledger)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(guarded())
                .hasSize(57)
                .allSatisfy(account -> assertThat(open(account).holdings().posted())
                        .isEqualTo(booked.getOrDefault(account, Totals.ZERO)));
    }

    @Test
    void the_household_comes_to_the_balances_that_another_program_found() {
        var balances = BOOKS.booked(MAIN).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        booked -> booked.getValue()
                                .balance(open(StreamId.of(MAIN, booked.getKey()))
                                        .opening()
                                        .normalBalance())));

        assertThat(balances).isEqualTo(ExpectedBooks.household());
    }

    @Test
    void the_shop_comes_to_the_earlier_build_s_own_trial_balance() {
        assertThat(BOOKS.booked(SHOP)).isEqualTo(ExpectedBooks.shop());
    }

    @Test
    void a_transaction_keeps_every_word_of_its_client() {
        var deposit = StreamId.of(SHOP, TransactionIds.ofExternalId(SHOP, "deposit-1"));

        var recorded = BOOKS.events(deposit).getFirst();

        assertThat(recorded.type()).isEqualTo(new EventType("transaction-posted", 1));
        assertThat(recorded.metadata().correlationId()).isEqualTo("deposit-1");
        assertThat(recorded.metadata().traceparent())
                .contains("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        assertThat(recorded.event()).isInstanceOfSatisfying(TransactionPosted.class, posted -> {
            assertThat(posted.externalId()).contains("deposit-1");
            assertThat(posted.description()).contains("Deposit by card — „erste“ Einzahlung");
            assertThat(posted.effectiveAt()).isEqualTo(Instant.parse("2020-02-29T12:34:56.123456Z"));
            assertThat(posted.metadata())
                    .isEqualTo(Map.of("channel", "web", "invoice", "2026/17", "ünïcode", "日本語 🙂"));
        });
    }

    @Test
    void an_account_keeps_every_word_of_its_client() {
        var wallet = StreamId.of(SHOP, new AccountId("customers:1:wallet"));

        assertThat(BOOKS.events(wallet).getFirst().event())
                .isInstanceOfSatisfying(
                        AccountOpened.class,
                        opened -> assertThat(opened.metadata())
                                .isEqualTo(Map.of("customer", "1", "tier", "gold", "name", "Zoë Müller")));
    }

    @Test
    void a_stream_goes_on_where_the_earlier_build_ended() {
        var account = new AccountId("customers:4:wallet");
        var stream = StreamId.of(SHOP, account);
        try (var emulator = new Emulator()) {
            EVENTS.of(stream).putInto(emulator.client(), emulator.tables().events());
            var store = store(emulator);

            var further = append(command(), store.load(stream, Foldings.ACCOUNT), credits(account, 1));

            assertThat(store.append(new Commit(List.of(further)))).isInstanceOf(Appended.class);
            assertThat(store.read(stream, 0, 100)).hasSize(11);
            assertThat(store.load(stream, Foldings.ACCOUNT).state())
                    .isInstanceOfSatisfying(
                            Opened.class,
                            open -> assertThat(open.holdings().posted().credits())
                                    .isEqualTo(100));
        }
    }

    private static EarlierBooks books() {
        EVENTS.putInto(EMULATOR.client(), EMULATOR.tables().events());
        return EarlierBooks.read(EVENTS, STORE);
    }

    private static List<StreamId> guarded() {
        return BOOKS.streams(Kind.ACCOUNT)
                .filter(account -> open(account).isGuarded())
                .toList();
    }

    private static Stream<Map.Entry<StreamId, Totals>> byStream(LedgerId ledger, Map<AccountId, Totals> booked) {
        return booked.entrySet().stream().map(one -> Map.entry(StreamId.of(ledger, one.getKey()), one.getValue()));
    }

    private static Opened open(StreamId account) {
        return (Opened) BOOKS.loaded(account);
    }

    private static DynamoDbEventStore store(Emulator emulator) {
        return new DynamoDbEventStore(emulator.client(), emulator.tables().events(), Emulator.RETRIES);
    }
}
