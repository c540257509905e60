package dev.daybook.adapter.in.http.event;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.FeedQuery;

/// Everything that happened in a ledger, from any position on.
public final class FeedRoutes {

    private final FeedQuery feed;
    private final NotFound notFound;

    public FeedRoutes(FeedQuery feed, NotFound notFound) {
        this.feed = feed;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/ledgers/{ledger}/events", Access.READ_LEDGER, this::list);
    }

    private void list(Call call) {
        var ledger = call.path().ledger();
        var beginning = feed.beginning();
        var request = FeedRequest.page(call, ledger, beginning.size());
        call.check();
        notFound.ledger(ledger);
        var positions = request.positions(feed, () -> beginning);
        var page = feed.page(request.filter(), positions, request.limit());
        var rows = page.events().stream().map(FeedEventJson::of).toList();
        Answer.ok(
                call.http(),
                Page.ofGrowing(request.list(), rows, FeedRequest.texts(page.next()))
                        .put("caught_up", page.isAtEnd()));
    }
}
