package dev.daybook.application.query;

import dev.daybook.application.port.Balances;
import dev.daybook.application.view.AccountBalances;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.Optional;

/// What an account holds right now, by key.
public final class BalanceQuery {

    private final Balances balances;
    private final ReadYourWrites freshness;

    public BalanceQuery(Balances balances) {
        this.balances = balances;
        this.freshness = new ReadYourWrites(balances);
    }

    public Optional<AccountBalances> find(LedgerId ledger, AccountId account, Freshness wanted) {
        freshness.await(wanted);
        return balances.find(ledger, account);
    }
}
