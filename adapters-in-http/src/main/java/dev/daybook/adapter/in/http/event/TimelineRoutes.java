package dev.daybook.adapter.in.http.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.account.AccountJson;
import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.AccountChange;
import dev.daybook.application.query.AccountTimelineQuery;
import java.util.List;

/// What each fact made of an account.
public final class TimelineRoutes {

    private final AccountTimelineQuery timeline;
    private final NotFound notFound;

    public TimelineRoutes(AccountTimelineQuery timeline, NotFound notFound) {
        this.timeline = timeline;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/ledgers/{ledger}/accounts/{id}/timeline", Access.READ_LEDGER, this::timeline);
    }

    /// Read from the store itself, so a consistency token is checked and otherwise no news.
    private void timeline(Call call) {
        var ledger = call.path().ledger();
        var account = call.path().account();
        var request = new ListRequest(call, "timeline of %s/%s".formatted(ledger, account));
        long version = request.last(TimelineRoutes::version).orElse(0L);
        var _ = call.freshness();
        call.check();
        var rows = timeline.list(ledger, account, version, request.rows());
        if (rows.isEmpty() && version == 0) {
            throw notFound.account(ledger);
        }
        Answer.ok(
                call.http(),
                Page.of(
                        request,
                        rows,
                        TimelineRoutes::json,
                        row -> List.of(Long.toString(row.event().ref().version()))));
    }

    private static long version(List<String> place) {
        return Math.max(1, Long.parseLong(place.getFirst()));
    }

    private static ObjectNode json(AccountChange change) {
        var json = Json.object();
        json.set("event", EventJson.of(change.event()));
        change.before().ifPresent(before -> json.set("before", AccountJson.of(before)));
        return json.set("after", AccountJson.of(change.after()));
    }
}
