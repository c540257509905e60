package dev.daybook.domain.account;

import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.RetiredAccountEvent.AccountOpenedV1;

/// Turns a retired event into its current shape, so that deciders and projections never see history's leftovers.
final class AccountUpcaster {

    private AccountUpcaster() {}

    static AccountEvent upcast(RetiredAccountEvent retired) {
        return switch (retired) {
            case AccountOpenedV1 opened ->
                new AccountOpened(
                        opened.account(),
                        opened.asset(),
                        opened.normalBalance(),
                        opened.minimumBalance(),
                        opened.minimumBalance() instanceof AtLeast,
                        opened.metadata(),
                        opened.at());
        };
    }
}
