package dev.daybook.domain.account;

import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import java.time.Instant;

/// An account as its events have left it.
public sealed interface Account {

    record Unopened() implements Account {}

    /// `posted` counts what its own stream tells: everything for a guarded account, nothing for an unbounded one.
    /// `changedAt` is when its newest event was recorded.
    record Open(AccountOpened opening, Totals posted, Instant changedAt) implements Account {

        static Open empty(AccountOpened opening) {
            return new Open(opening, Totals.ZERO, opening.at());
        }

        public AccountId id() {
            return opening.account();
        }

        public Asset asset() {
            return opening.asset();
        }

        public boolean isGuarded() {
            return opening.minimumBalance() instanceof AtLeast;
        }

        /// What may still leave the account before it is at zero.
        public Money available() {
            return new Money(asset(), posted.balance(opening.normalBalance()));
        }

        Open with(EntriesPosted posting) {
            return new Open(opening, posted.plus(posting.entries()), posting.at());
        }
    }
}
