package dev.daybook.adapter.in.http.account;

import dev.daybook.adapter.in.http.problem.Failures;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.application.query.AccountAtQuery;
import dev.daybook.application.query.BalanceQuery;
import dev.daybook.application.query.Freshness;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;

/// What the read model says that an account holds, for decisions on accounts whose own streams do not tell.
public final class SeenHoldings {

    private final BalanceQuery balances;
    private final AccountAtQuery accounts;

    public SeenHoldings(BalanceQuery balances, AccountAtQuery accounts) {
        this.balances = balances;
        this.accounts = accounts;
    }

    Holdings of(LedgerId ledger, AccountId account, Freshness freshness) {
        return balances.find(ledger, account, freshness)
                .map(found -> holdings(found.balances()))
                .orElseGet(() -> unseen(ledger, account));
    }

    /// What the read model does not know yet may hold something all the same, unless its own stream tells.
    private Holdings unseen(LedgerId ledger, AccountId account) {
        var opened = accounts.atVersion(ledger, account, 1);
        if (opened.filter(view -> !view.guarded()).isPresent()) {
            throw new ProblemException(Failures.behind());
        }
        return Holdings.NOTHING;
    }

    private static Holdings holdings(BalanceView balances) {
        var posted = balances.posted();
        var pending = balances.pending();
        return new Holdings(
                posted,
                new Reserved(
                        pending.debits().subtract(posted.debits()),
                        pending.credits().subtract(posted.credits())));
    }
}
