package dev.daybook.domain.transaction;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Money;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// Moves `amount` from the `credit` side of one account to the `debit` side of another, so it cannot be unbalanced.
public record Posting(AccountId debit, AccountId credit, Money amount) {

    public Posting {
        if (!Money.canBePosted(amount.minorUnits())) {
            throw new IllegalArgumentException("cannot be posted: " + amount);
        }
    }

    /// Every account that `postings` touch, in the order in which they name them.
    public static SequencedSet<AccountId> accounts(Collection<Posting> postings) {
        var accounts = new LinkedHashSet<AccountId>();
        for (Posting posting : postings) {
            accounts.add(posting.debit());
            accounts.add(posting.credit());
        }
        return accounts;
    }

    /// The same between the same accounts, with `minorUnits` instead.
    public Posting of(BigInteger minorUnits) {
        return new Posting(debit, credit, new Money(amount.asset(), minorUnits));
    }

    /// What undoes it.
    public Posting mirrored() {
        return new Posting(/* debit= */ credit, /* credit= */ debit, amount);
    }
}
