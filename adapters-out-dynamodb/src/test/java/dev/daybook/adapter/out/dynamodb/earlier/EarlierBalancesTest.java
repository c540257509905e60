package dev.daybook.adapter.out.dynamodb.earlier;

import static dev.daybook.domain.fixture.TransactionWords.pended;
import static dev.daybook.domain.fixture.TransactionWords.pendingVoided;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.MAIN;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.balances.DynamoDbBalances;
import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.StreamId.Kind;
import dev.daybook.application.view.AccountBalances;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Posting;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The earlier build's read model, which this build goes on with.
class EarlierBalancesTest {

    private static final LedgerId SHOP = new LedgerId("shop");
    private static final Emulator EMULATOR = new Emulator();
    private static final EarlierItems ROWS = EarlierItems.balances();

    private final DynamoDbBalances balances =
            new DynamoDbBalances(EMULATOR.client(), EMULATOR.tables().balances(), Emulator.RETRIES);

    @BeforeAll
    static void fill_the_table() {
        ROWS.putInto(EMULATOR.client(), EMULATOR.tables().balances());
    }

    @AfterAll
    static void disconnect() {
        EMULATOR.close();
    }

    @Test
    void it_has_come_as_far_as_the_events() {
        var events = new HashMap<>(EarlierItems.events().versions());
        events.keySet().removeIf(stream -> stream.kind() == Kind.LEDGER);

        assertThat(balances.versions(events.keySet())).isEqualTo(events);
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
        var accounts = EarlierItems.events().versions().keySet().stream()
                .filter(stream -> stream.kind() == Kind.ACCOUNT)
                .toList();

        assertThat(accounts).hasSize(173).allSatisfy(account -> {
            var balances = view(account.ledger(), new AccountId(account.id()));
            assertThat(balances.pending()).isEqualTo(balances.posted());
            assertThat(balances.available()).isEqualTo(balances.posted().balance(balances.side()));
        });
    }

    @Test
    void it_goes_on_with_pending_transactions() {
        var supply = new AccountId("stock:supply");
        var beans = new AccountId("stock:beans");
        var before = balances.find(SHOP, supply).orElseThrow();
        var pended = pended(FIRST, Map.of(), new Posting(beans, supply, Money.of(Asset.parse("GRAM"), 500)));
        var stream = StreamId.of(SHOP, FIRST);

        balances.apply(List.of(Bookkeeper.recorded(new EventRef(stream, 1), pended)));

        assertThat(balances.find(SHOP, supply).orElseThrow())
                .isEqualTo(new AccountBalances(
                        supply,
                        before.asset(),
                        before.version(),
                        BalanceView.of(
                                new Holdings(
                                        before.balances().posted(),
                                        new Reserved(BigInteger.ZERO, BigInteger.valueOf(500))),
                                before.balances().side()),
                        before.latest()));

        balances.apply(List.of(Bookkeeper.recorded(new EventRef(stream, 2), pendingVoided(pended, Map.of()))));

        assertThat(balances.find(SHOP, supply)).contains(before);
    }

    private BalanceView view(LedgerId ledger, AccountId account) {
        return balances.find(ledger, account).orElseThrow().balances();
    }
}
