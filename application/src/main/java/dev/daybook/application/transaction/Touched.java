package dev.daybook.application.transaction;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.Transaction;
import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.Transaction.Pending;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.Transaction.Resolved;
import java.util.Collection;
import java.util.List;

/// Whose accounts a command on an existing transaction touches: none when there is nothing left to do.
final class Touched {

    private Touched() {}

    static Collection<AccountId> byEnding(Transaction transaction) {
        return switch (transaction) {
            case Pending(var pended) -> Posting.accounts(pended.postings());
            case Absent _, Posted _, Resolved _ -> List.of();
        };
    }

    static Collection<AccountId> byReversing(Transaction transaction) {
        return switch (transaction) {
            case Posted(var posted, var reversed) ->
                reversed.isPresent() ? List.of() : Posting.accounts(posted.postings());
            case Resolved(var _, var resolution, var reversed) ->
                reversed.isPresent() ? List.of() : Posting.accounts(resolution.moved());
            case Absent _, Pending _ -> List.of();
        };
    }
}
