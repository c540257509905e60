package dev.daybook.adapter.in.http.console.tryit;

import dev.daybook.adapter.in.http.console.page.Shell;
import dev.daybook.domain.id.LedgerId;

/// An account or a transaction that was made or changed.
public record Made(LedgerId ledger, boolean isTransaction, String id) {

    public String path() {
        return Shell.root(ledger) + (isTransaction ? "/transactions/" : "/accounts/") + id;
    }

    /// Its stream, which the store has at once.
    public String stream() {
        return Shell.root(ledger) + "/streams/" + (isTransaction ? "transaction/" : "account/") + id;
    }
}
