package dev.daybook.adapter.in.http.daily;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.input.Dates;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.DailyTotalsQuery;
import dev.daybook.application.query.Freshness;
import dev.daybook.domain.id.AccountId;
import java.util.List;

/// What was posted day by day: to one account, or on one day to all of them.
public final class DailyTotalRoutes {

    private final DailyTotalsQuery totals;
    private final AccountQuery accounts;
    private final NotFound notFound;

    public DailyTotalRoutes(DailyTotalsQuery totals, AccountQuery accounts, NotFound notFound) {
        this.totals = totals;
        this.accounts = accounts;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/ledgers/{ledger}/accounts/{id}/daily-totals", Access.READ_LEDGER, this::ofAccount);
        routes.get("/v1/ledgers/{ledger}/daily-totals", Access.READ_LEDGER, this::ofDay);
    }

    private void ofAccount(Call call) {
        var ledger = call.path().ledger();
        var account = call.path().account();
        var request = new ListRequest(call, "daily totals of %s/%s".formatted(ledger, account));
        var from = request.required("from", Dates.DATE);
        var to = request.required("to", Dates.DATE);
        from.filter(begin -> to.filter(begin::isAfter).isPresent())
                .ifPresent(_ -> call.faults().add("to", "must not be before from"));
        var last = request.last(place -> Dates.ofOurs(place.getFirst()));
        var freshness = call.freshness();
        var begin = last.map(day -> day.plusDays(1)).orElse(call.require(from));
        var rows = totals.ofAccount(ledger, account, begin, call.require(to), request.rows(), freshness);
        if (rows.isEmpty() && accounts.find(ledger, account, Freshness.ANY).isEmpty()) {
            throw notFound.account(ledger);
        }
        Answer.ok(
                call.http(),
                Page.of(
                        request,
                        rows,
                        DailyTotalJson::of,
                        row -> List.of(row.day().toString())));
    }

    private void ofDay(Call call) {
        var ledger = call.path().ledger();
        var request = new ListRequest(call, "daily totals of " + ledger);
        var day = request.required("date", Dates.DATE);
        var last = request.last(place -> new AccountId(place.getFirst()));
        var freshness = call.freshness();
        var rows = totals.ofDay(ledger, call.require(day), last, request.rows(), freshness);
        notFound.unlessAny(rows, ledger);
        Answer.ok(
                call.http(),
                Page.of(
                        request,
                        rows,
                        DailyTotalJson::of,
                        row -> List.of(row.account().value())));
    }
}
