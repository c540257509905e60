package dev.daybook.application.transaction;

import dev.daybook.application.command.Commands;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.States;
import dev.daybook.application.command.Verdict;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.decision.Decision.Rejected;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionCommand;
import dev.daybook.domain.transaction.TransactionRejection;

/// Carries out whatever is asked of one transaction: post, pend, resolve, reverse. All of its postings, or none.
public final class TransactUseCase {

    private final Commands commands;
    private final GuardedStreams guarded;

    public TransactUseCase(Commands commands, GuardedStreams guarded) {
        this.commands = commands;
        this.guarded = guarded;
    }

    public Outcome<TransactionView, TransactionRejection> handle(
            LedgerId ledger, TransactionCommand command, EventMetadata metadata) {
        return commands.handle(guarded.writtenBy(ledger, command), states -> decide(ledger, command, metadata, states));
    }

    private static Verdict<TransactionView, TransactionRejection> decide(
            LedgerId ledger, TransactionCommand command, EventMetadata metadata, States states) {
        var sheet = new Worksheet(ledger, states);
        return switch (sheet.decide(command, metadata)) {
            case Rejected(var reason) -> new Verdict.Refuse<>(reason);
            case Accepted(var entries)
            when entries.isEmpty() -> new Verdict.Repeat<>(sheet.view(command), sheet.written(command));
            case Accepted(var _) -> new Verdict.Append<>(sheet.appends(), sheet.view(command), sheet.written(command));
        };
    }
}
