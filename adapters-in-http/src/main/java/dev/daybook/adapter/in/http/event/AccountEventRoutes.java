package dev.daybook.adapter.in.http.event;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.AccountHistoryQuery;
import java.util.List;

/// The facts that an account is made of.
public final class AccountEventRoutes {

    private final AccountHistoryQuery history;
    private final NotFound notFound;

    public AccountEventRoutes(AccountHistoryQuery history, NotFound notFound) {
        this.history = history;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/ledgers/{ledger}/accounts/{id}/events", Access.READ_LEDGER, this::events);
    }

    /// Read from the store itself, so a consistency token is checked and otherwise no news.
    private void events(Call call) {
        var ledger = call.path().ledger();
        var account = call.path().account();
        var request = new ListRequest(call, "events of %s/%s".formatted(ledger, account));
        long version = request.last(AccountEventRoutes::version).orElse(0L);
        var _ = call.freshness();
        call.check();
        var rows = history.list(ledger, account, version, request.rows());
        if (rows.isEmpty() && version == 0) {
            throw notFound.account(ledger);
        }
        Answer.ok(
                call.http(),
                Page.of(
                        request,
                        rows,
                        EventJson::of,
                        row -> List.of(Long.toString(row.ref().version()))));
    }

    private static long version(List<String> place) {
        return Math.max(1, Long.parseLong(place.getFirst()));
    }
}
