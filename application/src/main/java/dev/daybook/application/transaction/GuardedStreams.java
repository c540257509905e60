package dev.daybook.application.transaction;

import dev.daybook.application.command.Commands;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the streams besides its own that a transaction writes to: those of the guarded accounts it touches.
/// Transactions
/// that have one in common are carried out one after the other.
public final class GuardedStreams {

    private final Commands commands;

    public GuardedStreams(Commands commands) {
        this.commands = commands;
    }

    public Set<StreamId> of(LedgerId ledger, PostTransaction command) {
        return command.accounts().stream()
                .map(account -> StreamId.of(ledger, account))
                .filter(this::isGuarded)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isGuarded(StreamId account) {
        return commands.known().load(account, Foldings.ACCOUNT).state() instanceof Account.Open open
                && open.isGuarded();
    }
}
