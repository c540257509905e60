package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.transaction;

import dev.daybook.application.command.Foldings;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Appends to streams without a use case.
public final class Streams {

    private Streams() {}

    /// A ledger that no other test writes to.
    public static LedgerId newLedger() {
        return new LedgerId("test-" + UUID.randomUUID());
    }

    public static EventMetadata command() {
        return new EventMetadata(
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                UUID.randomUUID(),
                "shop-backend",
                Optional.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    }

    public static EntriesPosted credits(AccountId account, long cents) {
        return new EntriesPosted(account, transaction(cents), List.of(credit(cents)), NOON.plusSeconds(cents));
    }

    public static StreamAppend append(EventMetadata command, Loaded<Account> to, AccountEvent... events) {
        return append(command, to, Foldings.ACCOUNT, List.of(events));
    }

    public static <S, E extends DomainEvent> StreamAppend append(
            EventMetadata command, Loaded<S> to, Folding<S, E> folding, List<? extends E> events) {
        var state = to.state();
        var appended = new ArrayList<NewEvent<?>>();
        for (E event : events) {
            state = folding.evolver().evolve(state, event);
            appended.add(new NewEvent<>(event, command, state, folding));
        }
        return new StreamAppend(to.head(), appended);
    }
}
