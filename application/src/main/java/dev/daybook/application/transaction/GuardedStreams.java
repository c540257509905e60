package dev.daybook.application.transaction;

import dev.daybook.application.command.Commands;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.Transaction;
import dev.daybook.domain.transaction.TransactionCommand;
import dev.daybook.domain.transaction.TransactionCommand.ExpireTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the streams besides those of transactions that a command writes to: those of the guarded accounts it touches.
/// Commands that have one in common are carried out one after the other.
public final class GuardedStreams {

    private final Commands commands;

    public GuardedStreams(Commands commands) {
        this.commands = commands;
    }

    public Set<StreamId> of(LedgerId ledger, TransactionCommand command) {
        return accounts(ledger, command).stream()
                .map(account -> StreamId.of(ledger, account))
                .filter(this::isGuarded)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The same and those of transactions: everything that the command writes to.
    Set<StreamId> writtenBy(LedgerId ledger, TransactionCommand command) {
        var streams = new HashSet<>(of(ledger, command));
        streams.add(StreamId.of(ledger, command.transaction()));
        streams.add(StreamId.of(ledger, Outcomes.subject(command)));
        return streams;
    }

    private Collection<AccountId> accounts(LedgerId ledger, TransactionCommand command) {
        return switch (command) {
            case PostTransaction post -> post.draft().accounts();
            case PendTransaction pend -> pend.draft().accounts();
            case PostPendingTransaction _, VoidTransaction _, ExpireTransaction _ ->
                Touched.byEnding(transaction(ledger, command.transaction()));
            case ReverseTransaction _ -> Touched.byReversing(transaction(ledger, command.transaction()));
        };
    }

    private Transaction transaction(LedgerId ledger, TransactionId id) {
        return commands.known()
                .load(StreamId.of(ledger, id), Foldings.TRANSACTION)
                .state();
    }

    private boolean isGuarded(StreamId account) {
        return commands.known().load(account, Foldings.ACCOUNT).state() instanceof Account.Opened opened
                && opened.isGuarded();
    }
}
