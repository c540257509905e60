package dev.daybook.adapter.out.dynamodb.earlier;

import static dev.daybook.domain.fixture.AccountWords.freeze;
import static dev.daybook.domain.fixture.AccountWords.label;
import static dev.daybook.domain.fixture.AccountWords.limit;
import static dev.daybook.domain.fixture.TransactionWords.postPending;
import static dev.daybook.domain.fixture.TransactionWords.reverse;
import static dev.daybook.domain.fixture.TransactionWords.voiding;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.pend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.fixture.CommandSide;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.account.AccountRejection.AccountNotGuarded;
import dev.daybook.domain.account.AccountStatus;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.event.EventType;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.Transaction.Posted;
import java.math.BigInteger;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the earlier build knew nothing of, done to the accounts and transactions that it left.
class EarlierStreamsTest {

    private static final LedgerId SHOP = new LedgerId("shop");
    private static final AccountId BANK = new AccountId("bank");
    private static final AccountId FEES = new AccountId("fees");
    private static final AccountId FIRST_WALLET = new AccountId("customers:1:wallet");
    private static final AccountId FOURTH_WALLET = new AccountId("customers:4:wallet");

    /// Moved 11 cents from the bank to the fourth customer's wallet.
    private static final TransactionId OLD = new TransactionId(UUID.fromString("15e1a232-b144-8877-827d-5e02dd3821d4"));

    private final Emulator emulator = new Emulator();
    private final DynamoDbEventStore store =
            new DynamoDbEventStore(emulator.client(), emulator.tables().events(), Emulator.RETRIES);
    private final CommandSide daybook = new CommandSide(store);

    EarlierStreamsTest() {
        EarlierItems.events()
                .of(stream(BANK), stream(FEES), stream(FIRST_WALLET), stream(FOURTH_WALLET), StreamId.of(SHOP, OLD))
                .putInto(emulator.client(), emulator.tables().events());
    }

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Test
    void money_on_an_old_account_is_set_aside_and_moved() {
        done(daybook.transact(SHOP, pend(FIRST, euros(FIRST_WALLET, FOURTH_WALLET, 5_000))));
        assertThat(opened(FIRST_WALLET).holdings()).isEqualTo(new Holdings(totals(6_556, 104_400), reserved(5_000, 0)));

        done(daybook.transact(SHOP, postPending(FIRST, 3_000)));

        assertThat(opened(FIRST_WALLET).holdings()).isEqualTo(new Holdings(totals(9_556, 104_400), reserved(0, 0)));
        assertThat(opened(FOURTH_WALLET).holdings()).isEqualTo(new Holdings(totals(0, 3_099), reserved(0, 0)));
        assertThat(newest(stream(FIRST_WALLET))).isEqualTo(new EventType("account-reservation-ended", 1));
        assertThat(newest(StreamId.of(SHOP, FIRST))).isEqualTo(new EventType("pending-transaction-posted", 1));
        everythingReadsAsItLoads();
    }

    @Test
    void money_on_an_old_account_is_set_aside_and_let_go() {
        var before = opened(FIRST_WALLET).holdings();
        done(daybook.transact(SHOP, pend(FIRST, euros(FIRST_WALLET, FOURTH_WALLET, 5_000))));

        done(daybook.transact(SHOP, voiding(FIRST)));

        assertThat(opened(FIRST_WALLET).holdings()).isEqualTo(before);
        everythingReadsAsItLoads();
    }

    @Test
    void an_old_transaction_is_reversed() {
        done(daybook.transact(SHOP, reverse(OLD, SECOND)));

        assertThat(store.load(StreamId.of(SHOP, OLD), Foldings.TRANSACTION).state())
                .isInstanceOfSatisfying(
                        Posted.class,
                        old -> assertThat(old.reversed())
                                .hasValueSatisfying(reversed ->
                                        assertThat(reversed.reversal()).isEqualTo(SECOND)));
        assertThat(store.read(StreamId.of(SHOP, OLD), 0, 10))
                .extracting(event -> event.type())
                .containsExactly(new EventType("transaction-posted", 1), new EventType("transaction-reversed", 1));
        assertThat(newest(StreamId.of(SHOP, SECOND))).isEqualTo(new EventType("transaction-posted", 2));
        assertThat(opened(FOURTH_WALLET).holdings().posted()).isEqualTo(totals(11, 99));
        everythingReadsAsItLoads();
    }

    @Test
    void an_old_account_is_frozen_and_changed() {
        done(daybook.change(SHOP, freeze(FIRST_WALLET)));
        done(daybook.change(SHOP, label(FIRST_WALLET, "tier", "silver")));
        done(daybook.change(SHOP, limit(FIRST_WALLET, new AtLeast(BigInteger.TEN))));

        var wallet = opened(FIRST_WALLET);
        assertThat(wallet.status()).isEqualTo(AccountStatus.FROZEN);
        assertThat(wallet.metadata()).containsEntry("tier", "silver").containsEntry("name", "Zoë Müller");
        assertThat(wallet.minimumBalance()).isEqualTo(new AtLeast(BigInteger.TEN));
        assertThat(wallet.version()).isEqualTo(39);
        everythingReadsAsItLoads();
    }

    @Test
    void an_old_account_without_a_minimum_is_not_guarded_and_never_will_be() {
        done(daybook.change(SHOP, freeze(FEES)));

        assertThat(opened(FEES).isGuarded()).isFalse();
        assertThat(opened(FEES).status()).isEqualTo(AccountStatus.FROZEN);
        assertThat(daybook.change(SHOP, limit(FEES, new AtLeast(BigInteger.ZERO))))
                .isEqualTo(new Refused<>(new AccountNotGuarded(FEES)));
    }

    private void everythingReadsAsItLoads() {
        readsAsItLoads(stream(FIRST_WALLET), Foldings.ACCOUNT);
        readsAsItLoads(stream(FOURTH_WALLET), Foldings.ACCOUNT);
        readsAsItLoads(StreamId.of(SHOP, OLD), Foldings.TRANSACTION);
        readsAsItLoads(StreamId.of(SHOP, FIRST), Foldings.TRANSACTION);
        readsAsItLoads(StreamId.of(SHOP, SECOND), Foldings.TRANSACTION);
    }

    private <S> void readsAsItLoads(StreamId stream, Folding<S, ?> folding) {
        var state = folding.evolver().initialState();
        for (var event : store.read(stream, 0, 100)) {
            state = folding.evolve(state, event.event());
        }

        assertThat(store.load(stream, folding).state()).isEqualTo(state);
    }

    private EventType newest(StreamId stream) {
        return store.read(stream, 0, 100).getLast().type();
    }

    private Opened opened(AccountId account) {
        return (Opened) store.load(stream(account), Foldings.ACCOUNT).state();
    }

    private static StreamId stream(AccountId account) {
        return StreamId.of(SHOP, account);
    }

    private static Posting euros(AccountId from, AccountId to, long cents) {
        return new Posting(from, to, Money.of(Asset.parse("EUR/2"), cents));
    }

    private static Totals totals(long debits, long credits) {
        return new Totals(BigInteger.valueOf(debits), BigInteger.valueOf(credits));
    }

    private static Reserved reserved(long debits, long credits) {
        return new Reserved(BigInteger.valueOf(debits), BigInteger.valueOf(credits));
    }

    private static void done(Outcome<?, ?> outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
    }
}
