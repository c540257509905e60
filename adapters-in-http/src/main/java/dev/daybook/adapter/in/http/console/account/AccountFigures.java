package dev.daybook.adapter.in.http.console.account;

import dev.daybook.adapter.in.http.console.text.Figures;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/// An account, its figures in its asset's own unit.
public record AccountFigures(AccountView account) {

    private static final String UNTOLD = "–";

    public String posted() {
        return balance(balances -> balances.posted().balance(balances.side()));
    }

    public String pending() {
        return balance(balances -> balances.pending().balance(balances.side()));
    }

    public String available() {
        return balance(BalanceView::available);
    }

    public String postedDebits() {
        return balance(balances -> balances.posted().debits());
    }

    public String postedCredits() {
        return balance(balances -> balances.posted().credits());
    }

    public String minimum() {
        return minimum(account.minimumBalance());
    }

    public String status() {
        return Choice.word(account.status());
    }

    public String side() {
        return Choice.word(account.side());
    }

    public boolean tellsBalances() {
        return account.balances().isPresent();
    }

    public String amount(BigInteger minorUnits) {
        return Figures.amount(minorUnits, account.asset());
    }

    private String minimum(MinimumBalance minimum) {
        return switch (minimum) {
            case AtLeast(var minorUnits) -> amount(minorUnits);
            case Unbounded _ -> "none";
        };
    }

    private String balance(Function<BalanceView, BigInteger> of) {
        Optional<BalanceView> balances = account.balances();
        return balances.map(of).map(this::amount).orElse(UNTOLD);
    }
}
