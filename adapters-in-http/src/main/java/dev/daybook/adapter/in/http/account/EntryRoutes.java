package dev.daybook.adapter.in.http.account;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.input.Times;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.Freshness;
import dev.daybook.application.view.EntryView;
import dev.daybook.domain.id.TransactionId;
import java.util.List;
import java.util.UUID;

/// What was posted to an account.
public final class EntryRoutes {

    private final AccountQuery accounts;
    private final NotFound notFound;

    public EntryRoutes(AccountQuery accounts, NotFound notFound) {
        this.accounts = accounts;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/ledgers/{ledger}/accounts/{id}/entries", Access.READ_LEDGER, this::entries);
    }

    private void entries(Call call) {
        var ledger = call.path().ledger();
        var account = call.path().account();
        var request = new ListRequest(call, "entries of %s/%s".formatted(ledger, account));
        var last = request.last(EntryRoutes::place);
        var freshness = call.freshness();
        call.check();
        var rows = accounts.entries(ledger, account, last, request.rows(), freshness);
        if (rows.isEmpty() && accounts.find(ledger, account, Freshness.ANY).isEmpty()) {
            throw notFound.account(ledger);
        }
        Answer.ok(call.http(), Page.of(request, rows, EntryJson::of, row -> place(row.place())));
    }

    static List<String> place(EntryView.Place place) {
        return List.of(
                place.recordedAt().toString(), place.transaction().toString(), Integer.toString(place.posting()));
    }

    static EntryView.Place place(List<String> place) {
        return new EntryView.Place(
                Times.ofOurs(place.get(0)),
                new TransactionId(UUID.fromString(place.get(1))),
                Integer.parseInt(place.get(2)));
    }
}
