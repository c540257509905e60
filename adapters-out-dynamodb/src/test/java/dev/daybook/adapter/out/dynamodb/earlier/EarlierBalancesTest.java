package dev.daybook.adapter.out.dynamodb.earlier;

import static dev.daybook.domain.fixture.Words.MAIN;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.balances.DynamoDbBalances;
import dev.daybook.application.port.StreamId.Kind;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.HashMap;
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

    private BalanceView view(LedgerId ledger, AccountId account) {
        return balances.find(ledger, account).orElseThrow().balances();
    }
}
