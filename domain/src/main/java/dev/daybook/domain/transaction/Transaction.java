package dev.daybook.domain.transaction;

import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.util.Optional;

/// A transaction as its events have left it.
public sealed interface Transaction {

    record Absent() implements Transaction {}

    /// Money is set aside.
    record Pending(TransactionPended pended) implements Transaction {}

    /// Posted at once.
    record Posted(TransactionPosted posted, Optional<TransactionReversed> reversed) implements Transaction {}

    /// Pended first, then posted, voided or expired; only a posted one can be reversed.
    record Resolved(TransactionPended pended, PendingResolved resolution, Optional<TransactionReversed> reversed)
            implements Transaction {}
}
