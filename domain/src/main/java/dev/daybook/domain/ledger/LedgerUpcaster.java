package dev.daybook.domain.ledger;

import dev.daybook.domain.ledger.RetiredLedgerEvent.None;

/// Turns a retired event into its current shape, so that deciders and projections never see history's leftovers.
final class LedgerUpcaster {

    private LedgerUpcaster() {}

    static LedgerEvent upcast(RetiredLedgerEvent retired) {
        switch (retired) {
            case None none -> throw new IllegalStateException("nothing has been retired: " + none);
        }
    }
}
