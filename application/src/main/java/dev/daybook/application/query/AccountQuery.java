package dev.daybook.application.query;

import dev.daybook.application.port.Books;
import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.Period;
import dev.daybook.application.view.Statement;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Optional;

/// Accounts with their balances, and the entries that made them.
public final class AccountQuery {

    private final Books books;
    private final ReadYourWrites freshness;

    public AccountQuery(Books books) {
        this.books = books;
        this.freshness = new ReadYourWrites(books);
    }

    public Optional<AccountView> find(LedgerId ledger, AccountId account, Freshness wanted) {
        freshness.await(wanted);
        return books.account(ledger, account);
    }

    /// What it held at a time, with all that it is now.
    public Optional<AccountView> find(LedgerId ledger, AccountId account, AsOf asOf, Freshness wanted) {
        freshness.await(wanted);
        return books.account(ledger, account)
                .flatMap(view -> books.balances(ledger, account, asOf).map(view::with));
    }

    public Optional<Statement> statement(
            LedgerId ledger,
            AccountId account,
            Period period,
            Optional<EntryView.EffectivePlace> after,
            int limit,
            Freshness wanted) {
        freshness.await(wanted);
        return books.statement(ledger, account, period, after, limit);
    }

    public List<AccountView> list(
            LedgerId ledger, AccountFilter filter, Optional<AccountId> after, int limit, Freshness wanted) {
        freshness.await(wanted);
        return books.accounts(ledger, filter, after, limit);
    }

    /// Newest first.
    public List<EntryView> entries(
            LedgerId ledger, AccountId account, Optional<EntryView.Place> after, int limit, Freshness wanted) {
        freshness.await(wanted);
        return books.entries(ledger, account, after, limit);
    }
}
