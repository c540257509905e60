package dev.daybook.domain.transaction;

import dev.daybook.domain.decision.Evolver;
import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;

/// How a transaction's own events make its state.
public final class TransactionEvolver implements Evolver<Transaction, TransactionEvent> {

    @Override
    public Transaction initialState() {
        return new Absent();
    }

    @Override
    public Transaction evolve(Transaction transaction, TransactionEvent event) {
        return switch (event) {
            case TransactionPosted posted -> absent(transaction, posted);
        };
    }

    private static Posted absent(Transaction transaction, TransactionPosted event) {
        if (transaction instanceof Absent) {
            return new Posted(event);
        }
        throw new IllegalStateException("posted twice: " + event);
    }
}
