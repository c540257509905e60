package dev.daybook.domain.transaction;

import dev.daybook.domain.transaction.RetiredTransactionEvent.None;

/// Turns a retired event into its current shape, so that deciders and projections never see history's leftovers.
final class TransactionUpcaster {

    private TransactionUpcaster() {}

    static TransactionEvent upcast(RetiredTransactionEvent retired) {
        switch (retired) {
            case None none -> throw new IllegalStateException("nothing has been retired: " + none);
        }
    }
}
