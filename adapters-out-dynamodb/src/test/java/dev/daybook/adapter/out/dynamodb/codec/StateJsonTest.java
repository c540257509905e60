package dev.daybook.adapter.out.dynamodb.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.NewEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
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

        assertThat(StateJson.write(new NewEvent<>(event, new Account.Unopened(), Foldings.ACCOUNT)))
                .isEmpty();
    }

    @Test
    void an_unreadable_state_is_corrupt() {
        assertThatExceptionOfType(CorruptStream.class)
                .isThrownBy(() -> StateJson.read(PLACE, Foldings.ACCOUNT, "{}"))
                .withMessageContaining("the state folded at event 7");
    }

    private static <S, E extends DomainEvent> void comesBack(Folding<S, E> folding, List<? extends E> events) {
        var state = folding.evolver().evolve(folding.evolver().initialState(), events);

        var written = StateJson.write(new NewEvent<>(events.getLast(), state, folding));

        assertThat(written.map(json -> StateJson.<S>read(PLACE, folding, json))).isEqualTo(Optional.of(state));
    }

    private static <E extends DomainEvent> E frozen(String file, Class<E> type) {
        return type.cast(FrozenEvents.meaning(file));
    }
}
