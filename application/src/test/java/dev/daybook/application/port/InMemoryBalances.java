package dev.daybook.application.port;

import static java.util.Comparator.comparing;

import dev.daybook.application.view.AccountBalances;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.EntryView;
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
        return folded.account(account).map(view -> balances(folded, view));
    }

    private static AccountBalances balances(FoldedLedger folded, AccountView view) {
        var latest = folded.history(view, comparing(EntryView::place)).reversed().stream()
                .limit(LATEST)
                .toList();
        return new AccountBalances(
                view.id(), view.asset(), view.version(), view.balances().orElseThrow(), latest);
    }
}
