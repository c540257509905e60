package dev.daybook.application.transaction;

import dev.daybook.application.command.Commands;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.StreamLocks;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionRejection;

/// Moves money between accounts, all of a transaction's postings or none.
public final class PostTransactionUseCase {

    private final Commands commands;
    private final GuardedStreams guarded;
    private final StreamLocks locks;

    public PostTransactionUseCase(Commands commands, GuardedStreams guarded, StreamLocks locks) {
        this.commands = commands;
        this.guarded = guarded;
        this.locks = locks;
    }

    public Outcome<TransactionView, TransactionRejection> handle(
            LedgerId ledger, PostTransaction command, EventMetadata metadata) {
        return locks.inTurn(
                guarded.of(ledger, command),
                () -> commands.handle(metadata, states -> new PostingAttempt(ledger, command, states).verdict()));
    }
}
