package dev.daybook.domain.transaction;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Money;

/// Moves `amount` from the `credit` side of one account to the `debit` side of another, so it cannot be unbalanced.
public record Posting(AccountId debit, AccountId credit, Money amount) {

    public Posting {
        if (!Money.canBePosted(amount.minorUnits())) {
            throw new IllegalArgumentException("cannot be posted: " + amount);
        }
    }
}
