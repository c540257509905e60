package dev.daybook.domain.account;

import dev.daybook.domain.account.RetiredAccountEvent.None;

/// Turns a retired event into its current shape, so that deciders and projections never see history's leftovers.
final class AccountUpcaster {

    private AccountUpcaster() {}

    static AccountEvent upcast(RetiredAccountEvent retired) {
        switch (retired) {
            case None none -> throw new IllegalStateException("nothing has been retired: " + none);
        }
    }
}
