package dev.daybook.application.transaction;

import dev.daybook.application.command.Commands;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.StreamLocks;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionRejection;
import java.util.Set;
import java.util.stream.Collectors;

/// Moves money between accounts, all of a transaction's postings or none.
public final class PostTransactionUseCase {

    private final Commands commands;
    private final StreamLocks locks;

    public PostTransactionUseCase(Commands commands, StreamLocks locks) {
        this.commands = commands;
        this.locks = locks;
    }

    public Outcome<TransactionView, TransactionRejection> handle(
            LedgerId ledger, PostTransaction command, EventMetadata metadata) {
        return locks.inTurn(
                guarded(ledger, command),
                () -> commands.handle(metadata, states -> new PostingAttempt(ledger, command, states).verdict()));
    }

    /// The streams besides its own that a transaction writes to: those of the guarded accounts it touches.
    public Set<StreamId> guarded(LedgerId ledger, PostTransaction command) {
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
