package dev.daybook.adapter.in.http.ledger;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.TrialBalanceQuery;

/// Shows that a book balances.
public final class TrialBalanceRoutes {

    private final TrialBalanceQuery trialBalances;
    private final NotFound notFound;

    public TrialBalanceRoutes(TrialBalanceQuery trialBalances, NotFound notFound) {
        this.trialBalances = trialBalances;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/ledgers/{ledger}/trial-balance", this::show);
    }

    private void show(Call call) {
        var ledger = call.path().ledger();
        var freshness = call.freshness();
        call.check();
        var trialBalance = trialBalances.of(ledger, freshness);
        notFound.unlessAny(trialBalance.lines(), ledger);
        Answer.ok(call.http(), TrialBalanceJson.of(ledger, trialBalance));
    }
}
