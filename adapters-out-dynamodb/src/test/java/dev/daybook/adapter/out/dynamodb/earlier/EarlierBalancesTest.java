package dev.daybook.adapter.out.dynamodb.earlier;

import static dev.daybook.domain.fixture.Words.MAIN;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.balances.DynamoDbBalances;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId.Kind;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A table in which there are the rows of an earlier build, which knew of no generations. This build leaves them alone
/// and derives its own from the earlier build's events.
class EarlierBalancesTest {

    private static final LedgerId SHOP = new LedgerId("shop");
    private static final Emulator EMULATOR = new Emulator();
    private static final EarlierItems ROWS = EarlierItems.balances();
    private static final EarlierItems EVENTS = EarlierItems.events();

    private static final DynamoDbBalances BALANCES = balances();

    private static DynamoDbBalances balances() {
        var tables = EMULATOR.tables();
        return new DynamoDbBalances(
                EMULATOR.client(), tables.balances(), tables.projections(), () -> Feeder.PARTITIONS, Emulator.RETRIES);
    }

    @BeforeAll
    static void derive() {
        ROWS.putInto(EMULATOR.client(), EMULATOR.tables().balances());
        EVENTS.putInto(EMULATOR.client(), EMULATOR.tables().events());
        var streams = EVENTS.versions().keySet();
        assertThat(BALANCES.versions(streams).values()).containsOnly(0L);
        assertThat(BALANCES.live().position(0)).isZero();

        new Feeder(BALANCES.live()).feed(recorded());
    }

    private static List<RecordedEvent> recorded() {
        var store = new DynamoDbEventStore(EMULATOR.client(), EMULATOR.tables().events(), Emulator.RETRIES);
        return EVENTS.versions().keySet().parallelStream()
                .flatMap(stream -> store.read(stream, 0, 10_000).stream())
                .toList();
    }

    @AfterAll
    static void disconnect() {
        EMULATOR.close();
    }

    @Test
    void it_comes_as_far_as_the_events() {
        var events = EVENTS.versions();

        assertThat(BALANCES.versions(events.keySet())).isEqualTo(events);
    }

    @Test
    void the_household_s_balances_are_those_that_another_program_found() {
        var expected = ExpectedBooks.household();

        assertThat(expected.keySet().stream()
                        .collect(toMap(
                                account -> account,
                                account -> view(MAIN, account)
                                        .posted()
                                        .balance(view(MAIN, account).side()))))
                .isEqualTo(expected);
    }

    @Test
    void the_shop_s_balances_are_those_of_its_trial_balance() {
        var expected = ExpectedBooks.shop();

        assertThat(expected.keySet().stream()
                        .collect(toMap(
                                account -> account,
                                account -> view(SHOP, account).posted())))
                .isEqualTo(expected);
    }

    @Test
    void an_account_that_was_never_posted_to_is_there_too() {
        var unused = new AccountId("customers:3:wallet");

        assertThat(view(SHOP, unused).posted()).isEqualTo(Totals.ZERO);
    }

    @Test
    void nothing_is_reserved_on_any_of_its_accounts() {
        var accounts = EVENTS.versions().keySet().stream()
                .filter(stream -> stream.kind() == Kind.ACCOUNT)
                .toList();

        assertThat(accounts).hasSize(173).allSatisfy(account -> {
            var view = view(account.ledger(), new AccountId(account.id()));
            assertThat(view.pending()).isEqualTo(view.posted());
            assertThat(view.available()).isEqualTo(view.posted().balance(view.side()));
        });
    }

    @Test
    void the_earlier_rows_are_in_nobody_s_way() {
        var _ = BALANCES.begin(Slot.SIDE, "empty");
        var comparison = BALANCES.compare(Slot.SIDE, 0, (_, _) -> {});
        BALANCES.drop(Slot.SIDE);

        assertThat(comparison.rows())
                .isEqualTo(comparison.different())
                .isEqualTo(EVENTS.versions().size());
        assertThat(BALANCES.totals())
                .allSatisfy(total -> assertThat(total.sums().posted().debits())
                        .isEqualTo(total.sums().posted().credits()));
    }

    private static BalanceView view(LedgerId ledger, AccountId account) {
        return BALANCES.find(ledger, account).orElseThrow().balances();
    }
}
