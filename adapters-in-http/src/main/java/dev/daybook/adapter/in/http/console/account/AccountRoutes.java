package dev.daybook.adapter.in.http.console.account;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.Asked;
import dev.daybook.adapter.in.http.console.page.Link;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.page.Places;
import dev.daybook.adapter.in.http.console.page.Rows;
import dev.daybook.adapter.in.http.console.page.Section;
import dev.daybook.adapter.in.http.console.page.Shell;
import dev.daybook.adapter.in.http.input.Names;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.Freshness;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Map;

/// Finds accounts, and shows one with what was posted to it lately.
public final class AccountRoutes {

    private static final int ROWS = 50;

    private final Pages pages;
    private final AccountQuery accounts;
    private final NotFound notFound;

    public AccountRoutes(Pages pages, AccountQuery accounts, NotFound notFound) {
        this.pages = pages;
        this.accounts = accounts;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/console/ledgers/{ledger}/accounts", Access.READ_LEDGER, this::list);
        routes.get("/console/ledgers/{ledger}/accounts/{id}", Access.READ_LEDGER, this::show);
    }

    static String path(LedgerId ledger, AccountId account) {
        return "%s/accounts/%s".formatted(Shell.root(ledger), account.value());
    }

    private void list(Call call) {
        var ledger = call.path().ledger();
        var asked = new Asked(call);
        var search = AccountSearch.of(asked);
        var after = asked.field("after", Names.ACCOUNT);
        call.check();
        notFound.ledger(ledger);
        var found = search
                .filter()
                .map(filter -> accounts.list(ledger, filter, after, ROWS + 1, Freshness.ANY))
                .orElse(List.of())
                .stream()
                .map(AccountFigures::new)
                .toList();
        var link = search.link(Shell.root(ledger) + "/accounts");
        var rows = Rows.of(
                found, ROWS, last -> link.with("after", last.account().id().value()));
        pages.show(
                call,
                Section.ACCOUNTS,
                "Accounts",
                ledger,
                "account/list.jte",
                Map.of("search", search, "accounts", rows));
    }

    private void show(Call call) {
        var ledger = call.path().ledger();
        var account = call.path().account();
        var after = new Asked(call).field("after", Places.ENTRY);
        call.check();
        var found = accounts.find(ledger, account, Freshness.ANY).orElseThrow(() -> notFound.account(ledger));
        var entries = accounts.entries(ledger, account, after, ROWS + 1, Freshness.ANY);
        var link = new Link(path(ledger, account));
        var rows = Rows.of(entries, ROWS, last -> link.with("after", Places.of(last.place())));
        pages.show(
                call,
                Section.ACCOUNTS,
                account.value(),
                ledger,
                "account/page.jte",
                Map.of("account", new AccountFigures(found), "entries", rows));
    }
}
