package dev.daybook.application.query;

import dev.daybook.application.port.Books;
import dev.daybook.application.view.LedgerView;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which books there are.
public final class LedgerQuery {

    private final Books books;
    private final ReadYourWrites freshness;

    public LedgerQuery(Books books) {
        this.books = books;
        this.freshness = new ReadYourWrites(books);
    }

    public Optional<LedgerView> find(LedgerId ledger, Freshness wanted) {
        freshness.await(wanted);
        return books.ledger(ledger);
    }

    /// By id.
    ///
    /// @param among only these; empty for all there are
    public List<LedgerView> list(Optional<Set<LedgerId>> among, Optional<LedgerId> after, int limit, Freshness wanted) {
        freshness.await(wanted);
        return books.ledgers(among, after, limit);
    }
}
