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
import dev.daybook.application.port.Balances;
import dev.daybook.application.port.BalancesContract;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoDbBalancesTest implements BalancesContract {

    /// More patient than other tests: here three projectors race each other all the time.
    private static final Retries RETRIES = new Retries(new Backoff(Duration.ofMillis(5), Duration.ofMillis(200), 50));

    private final Emulator emulator = new Emulator();
    private final DynamoDbBalances balances =
            new DynamoDbBalances(emulator.client(), emulator.tables().balances(), RETRIES);

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Override
    public Projection projection() {
        return balances;
    }

    @Override
    public Balances balances() {
        return balances;
    }

    @Test
    void a_write_whose_answer_was_lost_counts_once() {
        var keeper = keeper();
        balances.apply(keeper.events());
        emulator.network().plan("TransactWriteItems", lostAnswer());

        balances.apply(keeper.post(post(transaction(1), move(BANK, WALLET, 500))));

        assertThat(balances.find(MAIN, WALLET).orElseThrow().balances().available())
                .isEqualTo(500);
    }

    @Test
    void an_opening_whose_answer_was_lost_is_found_applied() {
        var keeper = new Bookkeeper(MAIN);
        emulator.network().plan("PutItem", lostAnswer());

        balances.apply(keeper.open(open(BANK, new Unbounded())));

        assertThat(balances.find(MAIN, BANK)).isPresent();
    }

    @Test
    void an_outage_surfaces_and_nothing_is_applied() {
        var keeper = keeper();
        balances.apply(keeper.events());
        var impatient =
                new DynamoDbBalances(emulator.client(), emulator.tables().balances(), Emulator.RETRIES);
        emulator.network().plan("TransactWriteItems", repeatedly(lostRequest()));

        var transaction = keeper.post(post(transaction(1), move(BANK, WALLET, 500)));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> impatient.apply(transaction));
        assertThat(balances.find(MAIN, WALLET).orElseThrow().balances().available())
                .isZero();
    }

    @Test
    void a_transaction_between_two_busy_accounts_is_one_read_and_one_write_of_six_units() {
        var keeper = keeper();
        for (int number = 1; number <= 20; number++) {
            var _ = keeper.post(post(transaction(number), NOON.plusSeconds(number), move(BANK, WALLET, 1_000_000)));
        }
        balances.apply(keeper.events());
        emulator.calls().clear();

        balances.apply(keeper.post(post(transaction(21), NOON.plusSeconds(21), move(BANK, WALLET, 1_000_000))));

        assertThat(emulator.calls().reads()).isEqualTo(1);
        assertThat(emulator.calls().writes()).isEqualTo(1);
        assertThat(emulator.calls().written()).hasSize(3);
        assertThat(emulator.calls().writeUnits()).isEqualTo(6);
    }

    @Test
    void an_end_whose_answer_was_lost_lets_go_once() {
        var keeper = keeper();
        var _ = keeper.post(post(transaction(1), move(BANK, WALLET, 500)));
        var _ = keeper.post(pend(transaction(2), move(WALLET, BANK, 300)));
        balances.apply(keeper.events());
        emulator.network().plan("TransactWriteItems", lostAnswer());

        balances.apply(keeper.post(postPending(transaction(2), 200)));

        assertThat(balances.find(MAIN, WALLET).orElseThrow().balances())
                .isEqualTo(BalanceView.of(
                        new Holdings(new Totals(BigInteger.valueOf(200), BigInteger.valueOf(500)), Reserved.NOTHING),
                        NormalBalance.CREDIT));
    }

    @Test
    void pending_funds_of_two_busy_accounts_take_one_read_and_one_write_of_six_units() {
        var keeper = keeper();
        for (int number = 1; number <= 20; number++) {
            var _ = keeper.post(post(transaction(number), NOON.plusSeconds(number), move(BANK, WALLET, 1_000_000)));
        }
        balances.apply(keeper.events());

        for (var command : List.of(
                pend(transaction(21), move(WALLET, BANK, 1_000_000)),
                pend(transaction(22), move(BANK, WALLET, 1_000_000)),
                postPending(transaction(22), 999_999),
                voiding(transaction(21)),
                reverse(transaction(22), transaction(23)))) {
            var events = keeper.post(command);
            assertThat(events).isNotEmpty();
            emulator.calls().clear();

            balances.apply(List.of(events.getFirst()));

            assertThat(emulator.calls().reads()).isEqualTo(1);
            assertThat(emulator.calls().writes()).isEqualTo(1);
            assertThat(emulator.calls().written()).hasSize(3);
            assertThat(emulator.calls().writeUnits()).isEqualTo(6);
        }
    }

    @Test
    void what_is_reserved_takes_attributes_only_while_it_is() {
        var keeper = keeper();
        var _ = keeper.post(post(transaction(1), move(BANK, WALLET, 500)));
        balances.apply(keeper.events());
        var before = attributes();

        balances.apply(keeper.post(pend(transaction(2), move(WALLET, BANK, 300))));

        assertThat(attributes()).containsAll(before).contains("reserved_debits").doesNotContain("reserved_credits");

        balances.apply(keeper.post(voiding(transaction(2))));

        assertThat(attributes()).isEqualTo(before);
    }

    private Set<String> attributes() {
        var key = BalanceItem.key(StreamId.of(MAIN, WALLET));
        return emulator.client()
                .getItem(get -> get.tableName(emulator.tables().balances()).key(key))
                .item()
                .keySet();
    }

    private static Bookkeeper keeper() {
        var keeper = new Bookkeeper(MAIN);
        var _ = keeper.open(open(BANK, new Unbounded()));
        var _ = keeper.open(open(WALLET, new AtLeast(BigInteger.ZERO)));
        return keeper;
    }
}
