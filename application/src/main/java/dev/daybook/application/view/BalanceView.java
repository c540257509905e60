package dev.daybook.application.view;

import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Totals;
import java.math.BigInteger;

/// An account's balances: posted, pending (posted plus all pending entries), available (posted minus pending outflow).
public record BalanceView(Totals posted, Totals pending, BigInteger available, NormalBalance side) {

    public static BalanceView of(Holdings holdings, NormalBalance side) {
        var posted = holdings.posted();
        var reserved = holdings.reserved();
        var pending = new Totals(
                posted.debits().add(reserved.debits()), posted.credits().add(reserved.credits()));
        return new BalanceView(posted, pending, posted.balance(side).subtract(reserved.outflow(side)), side);
    }
}
