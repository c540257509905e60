package dev.daybook.adapter.in.http.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.account.AccountJson;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.AccountChange;
import dev.daybook.application.query.AccountTimelineQuery;

/// What each fact made of an account.
public final class TimelineRoutes {

    private final StreamList<AccountChange> list;
    private final NotFound notFound;

    public TimelineRoutes(AccountTimelineQuery timeline, NotFound notFound) {
        this.list = new StreamList<>(
                "timeline", timeline::list, change -> change.event().ref(), TimelineRoutes::json);
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get(
                "/v1/ledgers/{ledger}/accounts/{id}/timeline", Access.READ_LEDGER, call -> list.answer(call, notFound));
    }

    private static ObjectNode json(AccountChange change) {
        var json = Json.object();
        json.set("event", EventJson.of(change.event()));
        change.before().ifPresent(before -> json.set("before", AccountJson.of(before)));
        return json.set("after", AccountJson.of(change.after()));
    }
}
