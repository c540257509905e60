package dev.daybook.domain.transaction;

import static dev.daybook.domain.decision.Decision.nothing;
import static dev.daybook.domain.decision.Decision.reject;

import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.id.Request;
import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.Transaction.Pending;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.Transaction.Resolved;
import dev.daybook.domain.transaction.TransactionCommand.ExpireTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyExpired;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyPosted;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyReversed;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyVoided;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;
import dev.daybook.domain.transaction.TransactionRejection.StillPending;
import dev.daybook.domain.transaction.TransactionRejection.TransactionNotFound;
import java.util.Optional;

/// What is said to those who would end or reverse a transaction when that is over: who was first. The very request that
/// did it is only repeated, and its key cannot name anything else.
final class Endings {

    private Endings() {}

    static Decision<JournalEntry, TransactionRejection> again(PostPendingTransaction command, Transaction known) {
        var done = known instanceof Resolved(var _, PendingTransactionPosted posted, var _)
                ? posted.request()
                : Optional.<Request>empty();
        return again(command, command.request(), done, known);
    }

    static Decision<JournalEntry, TransactionRejection> again(VoidTransaction command, Transaction known) {
        var done = known instanceof Resolved(var _, PendingTransactionVoided voided, var _)
                ? voided.request()
                : Optional.<Request>empty();
        return again(command, command.request(), done, known);
    }

    static Decision<JournalEntry, TransactionRejection> again(ReverseTransaction command, Transaction known) {
        var reversed = switch (known) {
            case Posted posted -> posted.reversed();
            case Resolved resolved -> resolved.reversed();
            case Absent _, Pending _ -> Optional.<TransactionReversed>empty();
        };
        return again(command, command.request(), reversed.flatMap(TransactionReversed::request), known);
    }

    static Decision<JournalEntry, TransactionRejection> again(ExpireTransaction command, Transaction known) {
        return known instanceof Resolved(var _, PendingTransactionExpired _, var _)
                ? nothing()
                : reject(whoWasFirst(command, known));
    }

    /// @param done the name of what the command would do again
    private static Decision<JournalEntry, TransactionRejection> again(
            TransactionCommand command, Optional<Request> asked, Optional<Request> done, Transaction known) {
        if (asked.isPresent() && asked.equals(done)) {
            return nothing();
        }
        return reject(
                Requests.isTaken(asked, known)
                        ? new IdempotencyKeyConflict(command.transaction())
                        : whoWasFirst(command, known));
    }

    private static TransactionRejection whoWasFirst(TransactionCommand command, Transaction known) {
        var id = command.transaction();
        return switch (known) {
            case Absent _ -> new TransactionNotFound(id);
            case Pending _ -> new StillPending(id);
            case Posted(var _, var reversed) -> postedOrReversed(command, reversed);
            case Resolved(var _, var resolution, var reversed) ->
                switch (resolution) {
                    case PendingTransactionPosted _ -> postedOrReversed(command, reversed);
                    case PendingTransactionVoided _ -> new AlreadyVoided(id);
                    case PendingTransactionExpired _ -> new AlreadyExpired(id);
                };
        };
    }

    private static TransactionRejection postedOrReversed(
            TransactionCommand command, Optional<TransactionReversed> reversed) {
        return reversed.<TransactionRejection>map(event -> new AlreadyReversed(command.transaction(), event.reversal()))
                .orElseGet(() -> new AlreadyPosted(command.transaction()));
    }
}
