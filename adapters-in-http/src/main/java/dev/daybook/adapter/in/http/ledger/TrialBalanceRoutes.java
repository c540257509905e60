package dev.daybook.adapter.in.http.ledger;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.generation.SideViews;
import dev.daybook.adapter.in.http.generation.Viewed;
import dev.daybook.adapter.in.http.input.Times;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.TrialBalanceQuery;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.TimeAxis;
import java.util.Optional;

/// Shows that a book balances, now or at any time.
public final class TrialBalanceRoutes {

    private final TrialBalanceQuery trialBalances;
    private final SideViews side;
    private final NotFound notFound;

    public TrialBalanceRoutes(TrialBalanceQuery trialBalances, SideViews side, NotFound notFound) {
        this.trialBalances = trialBalances;
        this.side = side;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/ledgers/{ledger}/trial-balance", Access.READ_LEDGER, this::show);
    }

    private void show(Call call) {
        var ledger = call.path().ledger();
        var asOf = asOf(call);
        var freshness = call.freshness();
        var viewed = Viewed.by(call, side);
        call.check();
        var trialBalance = viewed.or(trialBalances).of(ledger, asOf, freshness);
        notFound.unlessAny(trialBalance.lines(), ledger);
        Answer.ok(call.http(), TrialBalanceJson.of(ledger, trialBalance));
    }

    private static Optional<AsOf> asOf(Call call) {
        call.atMostOneOf("effective_at", "at");
        var effective = call.parameter("effective_at", Times.TIME).map(at -> new AsOf(TimeAxis.EFFECTIVE, at));
        var recorded = call.parameter("at", Times.TIME).map(at -> new AsOf(TimeAxis.RECORDED, at));
        return effective.or(() -> recorded);
    }
}
