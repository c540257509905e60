package dev.daybook.adapter.in.http.console.transaction;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.page.Section;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.journey.TraceQuery;
import java.util.Map;

/// Which way a transaction has taken: a page, or a piece for the page of the transaction.
public final class TraceRoutes {

    private final Pages pages;
    private final TraceQuery traces;
    private final NotFound notFound;

    public TraceRoutes(Pages pages, TraceQuery traces, NotFound notFound) {
        this.pages = pages;
        this.traces = traces;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/console/ledgers/{ledger}/transactions/{id}/trace", Access.READ_LEDGER, this::show);
    }

    private void show(Call call) {
        var ledger = call.path().ledger();
        var id = call.path().transaction();
        call.check();
        var trace = traces.find(ledger, id).orElseThrow(() -> notFound.transaction(ledger));
        var model = Map.of("waterfall", Waterfall.of(trace), "trace", trace);
        if (call.http().header("HX-Request") != null) {
            pages.bare(call, "transaction/trace.jte", model);
        } else {
            pages.show(call, Section.TRANSACTIONS, "Trace of " + id, ledger, "transaction/trace-page.jte", model);
        }
    }
}
