package dev.daybook.application.transaction;

import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.Transaction;
import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.Transaction.Pending;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.Transaction.Resolved;
import dev.daybook.domain.transaction.TransactionCommand;
import dev.daybook.domain.transaction.TransactionCommand.ExpireTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import java.util.Optional;

/// What an accepted command has led to, so that a repeat is answered what was answered first.
final class Outcomes {

    private Outcomes() {}

    /// The transaction that the command's answer shows.
    static TransactionId subject(TransactionCommand command) {
        return command instanceof ReverseTransaction reverse ? reverse.reversal() : command.transaction();
    }

    /// The version to which the command brought that transaction.
    static long version(TransactionCommand command) {
        return switch (command) {
            case PostTransaction _, PendTransaction _, ReverseTransaction _ -> 1;
            case PostPendingTransaction _, VoidTransaction _, ExpireTransaction _ -> 2;
        };
    }

    /// The transaction as it was at that version.
    static Transaction asDone(TransactionCommand command, Transaction now) {
        return switch (now) {
            case Posted(var posted, var _) -> new Posted(posted, Optional.empty());
            case Resolved(var pended, var resolution, var _) ->
                version(command) == 1 ? new Pending(pended) : new Resolved(pended, resolution, Optional.empty());
            case Pending pending -> pending;
            case Absent _ -> throw new IllegalStateException("done, yet absent: " + command);
        };
    }
}
