package dev.daybook.adapter.in.http.console.account;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.Asked;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.page.Section;
import dev.daybook.adapter.in.http.input.Numbers;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.usecase.UseCases;
import dev.daybook.application.query.AccountChange;
import dev.daybook.application.query.Freshness;
import dev.daybook.application.view.AccountView;
import java.util.Map;
import java.util.Optional;

/// An account at each of its versions, from the event store itself.
public final class HistoryRoutes {

    private static final int BEFORE = 4;
    private static final int AROUND = 2 * BEFORE + 1;

    private final Pages pages;
    private final UseCases useCases;
    private final NotFound notFound;

    public HistoryRoutes(Pages pages, UseCases useCases, NotFound notFound) {
        this.pages = pages;
        this.useCases = useCases;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/console/ledgers/{ledger}/accounts/{id}/history", Access.READ_LEDGER, this::show);
    }

    private void show(Call call) {
        var ledger = call.path().ledger();
        var id = call.path().account();
        var asked = new Asked(call).field("version", Numbers.VERSION);
        call.check();
        var account = useCases.accounts().find(ledger, id, Freshness.ANY).orElseThrow(() -> notFound.account(ledger));
        var version = asked.flatMap(number -> version(account, number))
                .or(() -> version(account, account.version()))
                .orElseThrow(() -> notFound.account(ledger));
        pages.show(
                call,
                Section.ACCOUNTS,
                "History of " + id.value(),
                ledger,
                "account/history.jte",
                Map.of("account", new AccountFigures(account), "version", version));
    }

    /// Empty when the account has not come so far. The store may be ahead of the read model.
    private Optional<Version> version(AccountView account, long number) {
        long behind = Math.max(0, number - 1 - BEFORE);
        var around = useCases.timeline().list(account.ledger(), account.id(), behind, AROUND);
        return around.stream()
                .filter(change -> change.event().ref().version() == number)
                .findFirst()
                .map(change -> new Version(change, newest(account, around.getLast()), around));
    }

    private static long newest(AccountView account, AccountChange last) {
        return Math.max(account.version(), last.event().ref().version());
    }
}
