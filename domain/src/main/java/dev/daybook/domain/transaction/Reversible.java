package dev.daybook.domain.transaction;

import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.Transaction.Pending;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.Transaction.Resolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What has moved and was not moved back yet.
///
/// @param at when that was recorded
record Reversible(List<Posting> moved, Instant effectiveAt, Instant at) {

    static Optional<Reversible> of(Transaction transaction) {
        return switch (transaction) {
            case Posted(var posted, var reversed)
            when reversed.isEmpty() ->
                Optional.of(new Reversible(posted.postings(), posted.effectiveAt(), posted.at()));
            case Resolved(var _, PendingTransactionPosted posted, var reversed)
            when reversed.isEmpty() -> Optional.of(new Reversible(posted.moved(), posted.effectiveAt(), posted.at()));
            case Absent _, Pending _, Posted _, Resolved _ -> Optional.empty();
        };
    }

    List<Posting> mirror() {
        return moved.stream().map(Posting::mirrored).toList();
    }

    /// Nothing can be undone before it was done, even when it is to count from a time that has not come yet.
    Instant undoneFrom(Instant now) {
        return now.isBefore(effectiveAt) ? effectiveAt : now;
    }
}
