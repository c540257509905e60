package dev.daybook.adapter.in.http.console.page;

import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.domain.id.LedgerId;

/// A part of the console, as its menu has it.
public enum Section {
    OVERVIEW("Overview", "", Scope.READ),
    ACCOUNTS("Accounts", "/accounts", Scope.READ),
    TRANSACTIONS("Transactions", "/transactions", Scope.READ),
    FEED("Streams and feed", "/feed", Scope.READ),
    OPERATIONS("Operations", "/operations", Scope.OPERATE),
    TRY("Try it", "/try", Scope.WRITE);

    private final String title;
    private final String path;
    private final Scope scope;

    Section(String title, String path, Scope scope) {
        this.title = title;
        this.path = path;
        this.scope = scope;
    }

    public String title() {
        return title;
    }

    /// What it takes to see it.
    public Scope scope() {
        return scope;
    }

    /// Operations concern every ledger at once; the one that the menu leads to goes with them.
    public String path(LedgerId ledger) {
        return this == OPERATIONS ? "/console/operations?ledger=" + ledger : Shell.root(ledger) + path;
    }
}
