package dev.daybook.application.port;

import dev.daybook.application.view.AccountBalances;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.Optional;

/// The balances for tests, and the model that others must agree with: it folds all events anew for each answer.
public final class InMemoryBalances extends InMemoryProjection implements Balances {

    private static final int LATEST = 10;

    public InMemoryBalances() {
        super("balances");
    }

    @Override
    public Optional<AccountBalances> find(LedgerId ledger, AccountId account) {
        var events = applied()
                .filter(event -> event.ref().stream().ledger().equals(ledger))
                .toList();
        var folded = new FoldedLedger(ledger, events);
        return folded.openings()
                .filter(opening -> opening.account().equals(account))
                .findFirst()
                .map(opening -> balances(folded, opening));
    }

    private static AccountBalances balances(FoldedLedger folded, AccountOpened opening) {
        var view = folded.view(opening);
        var latest = folded.history(opening).reversed().stream().limit(LATEST).toList();
        return new AccountBalances(view.id(), view.asset(), view.version(), view.balances(), latest);
    }
}
