package dev.daybook.domain.transaction;

import dev.daybook.domain.decision.Evolver;
import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.Transaction.Pending;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.Transaction.Resolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.util.Optional;

/// How a transaction's own events make its state. A history in another order is corrupt; going on would invent money.
public final class TransactionEvolver implements Evolver<Transaction, TransactionEvent> {

    @Override
    public Transaction initialState() {
        return new Absent();
    }

    @Override
    public Transaction evolve(Transaction transaction, TransactionEvent event) {
        return switch (event) {
            case TransactionPosted posted when transaction instanceof Absent -> new Posted(posted, Optional.empty());
            case TransactionPended pended when transaction instanceof Absent -> new Pending(pended);
            case PendingResolved resolution
            when transaction instanceof Pending(var pended) -> new Resolved(pended, resolution, Optional.empty());
            case TransactionReversed reversed -> reversed(transaction, reversed);
            case TransactionPosted _, TransactionPended _, PendingResolved _ -> throw impossible(transaction, event);
        };
    }

    private static Transaction reversed(Transaction transaction, TransactionReversed event) {
        return switch (transaction) {
            case Posted(var posted, var before) when before.isEmpty() -> new Posted(posted, Optional.of(event));
            case Resolved(var pended, PendingTransactionPosted posted, var before)
            when before.isEmpty() -> new Resolved(pended, posted, Optional.of(event));
            case Absent _, Pending _, Posted _, Resolved _ -> throw impossible(transaction, event);
        };
    }

    private static IllegalStateException impossible(Transaction transaction, TransactionEvent event) {
        return new IllegalStateException("%s cannot follow %s".formatted(event, transaction));
    }
}
