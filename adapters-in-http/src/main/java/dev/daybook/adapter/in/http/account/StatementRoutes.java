package dev.daybook.adapter.in.http.account;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.input.Times;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.application.view.Period;
import dev.daybook.application.view.TimeAxis;
import java.util.List;
import java.util.Optional;

/// What came in and went out in a period, between the balance before and the balance after.
public final class StatementRoutes {

    private final AccountQuery accounts;
    private final NotFound notFound;

    public StatementRoutes(AccountQuery accounts, NotFound notFound) {
        this.accounts = accounts;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/ledgers/{ledger}/accounts/{id}/statement", Access.READ_LEDGER, this::show);
    }

    private void show(Call call) {
        var ledger = call.path().ledger();
        var account = call.path().account();
        var request = new ListRequest(call, "statement of %s/%s".formatted(ledger, account));
        var period = period(call, request);
        var last = request.last(StatementRoutes::place);
        var freshness = call.freshness();
        var statement = accounts.statement(ledger, account, call.require(period), last, request.rows(), freshness)
                .orElseThrow(() -> notFound.account(ledger));
        Answer.ok(call.http(), StatementJson.of(request, statement));
    }

    private static Optional<Period> period(Call call, ListRequest request) {
        var from = request.required("from", Times.TIME);
        var to = request.required("to", Times.TIME);
        var axis = request.filter("by", Choice.of(TimeAxis.class)).orElse(TimeAxis.EFFECTIVE);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            call.faults().add("to", "must not be before from");
            return Optional.empty();
        }
        return from.flatMap(begin -> to.map(end -> new Period(axis, begin, end)));
    }

    private static EffectivePlace place(List<String> place) {
        return new EffectivePlace(Times.ofOurs(place.getFirst()), EntryRoutes.place(place.subList(1, place.size())));
    }
}
