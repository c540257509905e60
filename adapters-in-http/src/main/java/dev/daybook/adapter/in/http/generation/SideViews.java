package dev.daybook.adapter.in.http.generation;

import dev.daybook.application.port.Balances;
import dev.daybook.application.port.Books;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.BalanceQuery;
import dev.daybook.application.query.TrialBalanceQuery;
import java.util.Optional;
import java.util.function.Supplier;

/// What can be asked of side generations, each for as long as it is there.
///
/// @param books the side generation of that read model, as it is when asked
/// @param balances likewise
public record SideViews(Supplier<Optional<Books>> books, Supplier<Optional<Balances>> balances) {

    /// Where nothing is ever built aside.
    public static final SideViews NONE = new SideViews(Optional::empty, Optional::empty);

    Optional<AccountQuery> accounts() {
        return books.get().map(AccountQuery::new);
    }

    Optional<TrialBalanceQuery> trialBalances() {
        return books.get().map(TrialBalanceQuery::new);
    }

    Optional<BalanceQuery> balancesQuery() {
        return balances.get().map(BalanceQuery::new);
    }
}
