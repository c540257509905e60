package dev.daybook.adapter.out.dynamodb.codec;

import static dev.daybook.application.port.Streams.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.NewEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountClosed;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.AccountEvent.EntriesReserved;
import dev.daybook.domain.account.AccountEvent.MetadataChanged;
import dev.daybook.domain.account.AccountEvent.MinimumBalanceChanged;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateJsonTest {

    private static final EventRef PLACE =
            new EventRef(StreamId.of(new LedgerId("main"), new AccountId("users:042:wallet")), 7);

    @Test
    void the_state_of_an_account_comes_back_as_it_was() {
        comesBack(
                Foldings.ACCOUNT,
                List.of(
                        frozen("account-opened.v1", AccountOpened.class),
                        frozen("account-entries-posted.v1", EntriesPosted.class)));
    }

    @Test
    void an_account_that_its_owner_has_changed_comes_back_as_it_was() {
        comesBack(
                Foldings.ACCOUNT,
                List.of(
                        frozen("account-opened.v2", AccountOpened.class),
                        frozen("account-metadata-changed.v1", MetadataChanged.class),
                        frozen("account-minimum-balance-changed.v1", MinimumBalanceChanged.class),
                        frozen("account-frozen.v1", AccountFrozen.class)));
        comesBack(
                Foldings.ACCOUNT,
                List.of(
                        frozen("account-opened.v2.guarded-without-minimum", AccountOpened.class),
                        frozen("account-metadata-changed.v1.minimal", MetadataChanged.class),
                        frozen("account-closed.v1.minimal", AccountClosed.class)));
    }

    @Test
    void an_account_with_reserved_funds_comes_back_as_it_was() {
        comesBack(
                Foldings.ACCOUNT,
                List.of(
                        frozen("account-opened.v2", AccountOpened.class),
                        frozen("account-entries-reserved.v1", EntriesReserved.class)));
    }

    @Test
    void what_nobody_changed_and_nobody_reserved_takes_no_bytes() {
        var events = List.<AccountEvent>of(
                frozen("account-opened.v2.minimal", AccountOpened.class),
                frozen("account-entries-posted.v1", EntriesPosted.class));
        var state = Foldings.ACCOUNT.evolver().evolve(new Account.Unopened(), events);

        assertThat(write(events.getLast(), state, Foldings.ACCOUNT))
                .contains("{\"opening\":{\"account\":\"bank\",\"asset\":\"JPY\",\"normal_balance\":\"debit\","
                        + "\"guarded\":false,\"at\":\"2026-11-01T12:00:00.000001Z\"},"
                        + "\"posted\":{\"debits\":\"2500\",\"credits\":\"99999999999999999999999999999999999999\"},"
                        + "\"version\":2,\"changed_at\":\"2026-11-01T12:00:00.000001Z\"}");
    }

    @Test
    void the_state_of_a_ledger_comes_back_as_it_was() {
        comesBack(Foldings.LEDGER, List.of(frozen("ledger-created.v1", LedgerCreated.class)));
    }

    @Test
    void the_state_of_a_transaction_comes_back_as_it_was() {
        comesBack(Foldings.TRANSACTION, List.of(frozen("transaction-posted.v1", TransactionPosted.class)));
    }

    @Test
    void a_stage_that_is_not_worth_storing_is_not_written() {
        var event = frozen("account-opened.v1", AccountOpened.class);

        assertThat(write(event, new Account.Unopened(), Foldings.ACCOUNT)).isEmpty();
    }

    @Test
    void an_unreadable_state_is_corrupt() {
        assertThatExceptionOfType(CorruptStream.class)
                .isThrownBy(() -> StateJson.read(PLACE, Foldings.ACCOUNT, "{}"))
                .withMessageContaining("the state folded at event 7");
    }

    private static <S, E extends DomainEvent> void comesBack(Folding<S, E> folding, List<? extends E> events) {
        var state = folding.evolver().evolve(folding.evolver().initialState(), events);

        var written = write(events.getLast(), state, folding);

        assertThat(written.map(json -> StateJson.<S>read(PLACE, folding, json))).isEqualTo(Optional.of(state));
    }

    private static <S> Optional<String> write(DomainEvent event, S after, Folding<S, ?> folding) {
        return StateJson.write(new NewEvent<>(event, command(), after, folding));
    }

    private static <E extends DomainEvent> E frozen(String file, Class<E> type) {
        return type.cast(FrozenEvents.meaning(file));
    }
}
