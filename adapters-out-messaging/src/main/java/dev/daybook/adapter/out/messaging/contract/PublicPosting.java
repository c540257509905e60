package dev.daybook.adapter.out.messaging.contract;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.transaction.Posting;
import java.math.BigInteger;

/// Moves `amount` minor units from the credit side of one account to the debit side of another.
public record PublicPosting(AccountId debit, AccountId credit, BigInteger amount, Asset asset) {

    static PublicPosting of(Posting posting) {
        var amount = posting.amount();
        return new PublicPosting(posting.debit(), posting.credit(), amount.minorUnits(), amount.asset());
    }
}
