package dev.daybook.application.view;

import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Totals;
import java.math.BigInteger;

/// An account's balances: posted, pending (posted plus all pending entries), available (posted minus pending outflow).
public record BalanceView(Totals posted, Totals pending, BigInteger available, NormalBalance side) {

    /// Nothing can be pending yet: all three tell the same.
    public static BalanceView posted(Totals posted, NormalBalance side) {
        return new BalanceView(posted, posted, posted.balance(side), side);
    }
}
