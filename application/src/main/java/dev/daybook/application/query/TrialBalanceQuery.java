package dev.daybook.application.query;

import dev.daybook.application.port.Books;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.util.Map;
import java.util.Optional;

/// Whether the books balance: they do, always.
public final class TrialBalanceQuery {

    private final Books books;
    private final ReadYourWrites freshness;

    public TrialBalanceQuery(Books books) {
        this.books = books;
        this.freshness = new ReadYourWrites(books);
    }

    public TrialBalance of(LedgerId ledger, Optional<AsOf> asOf, Freshness wanted) {
        freshness.await(wanted);
        return asOf.map(at -> books.trialBalance(ledger, at)).orElseGet(() -> books.trialBalance(ledger));
    }

    /// The sums per asset alone.
    public Map<Asset, Holdings> totals(LedgerId ledger) {
        return books.totals(ledger);
    }
}
