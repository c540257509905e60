package dev.daybook.adapter.in.http.event;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.journey.TraceQuery;

/// Which way a transaction has taken, and when.
public final class TraceRoutes {

    private final TraceQuery traces;
    private final NotFound notFound;

    public TraceRoutes(TraceQuery traces, NotFound notFound) {
        this.traces = traces;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/ledgers/{ledger}/transactions/{id}/trace", Access.READ_LEDGER, this::trace);
    }

    private void trace(Call call) {
        var ledger = call.path().ledger();
        var transaction = call.path().transaction();
        call.check();
        var trace = traces.find(ledger, transaction).orElseThrow(() -> notFound.transaction(ledger));
        Answer.ok(call.http(), TraceJson.of(trace));
    }
}
