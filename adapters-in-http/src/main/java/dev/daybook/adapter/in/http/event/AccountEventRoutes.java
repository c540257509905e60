package dev.daybook.adapter.in.http.event;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.query.AccountHistoryQuery;

/// The facts that an account is made of.
public final class AccountEventRoutes {

    private final StreamList<RecordedEvent> list;
    private final NotFound notFound;

    public AccountEventRoutes(AccountHistoryQuery history, NotFound notFound) {
        this.list = new StreamList<>("events", history::list, RecordedEvent::ref, EventJson::of);
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get(
                "/v1/ledgers/{ledger}/accounts/{id}/events", Access.READ_LEDGER, call -> list.answer(call, notFound));
    }
}
