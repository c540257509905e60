package dev.daybook.adapter.out.messaging.contract;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.transaction.Posting;
import java.math.BigInteger;

/// What became of one pending posting, in minor units.
///
/// @param amount what has moved, 0 or more
/// @param pendingAmount what had been set aside: at least that
public record PublicSettlement(
        AccountId debit, AccountId credit, BigInteger amount, BigInteger pendingAmount, Asset asset) {

    static PublicSettlement of(Posting posting, BigInteger moved) {
        var pending = posting.amount();
        return new PublicSettlement(posting.debit(), posting.credit(), moved, pending.minorUnits(), pending.asset());
    }
}
