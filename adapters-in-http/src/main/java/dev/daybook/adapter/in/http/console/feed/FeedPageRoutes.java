package dev.daybook.adapter.in.http.console.feed;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.page.Section;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.FeedWindowQuery;
import java.util.Map;

/// Leafing through the feed of a ledger.
public final class FeedPageRoutes {

    private final Pages pages;
    private final FeedWindowQuery feed;
    private final NotFound notFound;

    public FeedPageRoutes(Pages pages, FeedWindowQuery feed, NotFound notFound) {
        this.pages = pages;
        this.feed = feed;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/console/ledgers/{ledger}/feed", Access.READ_LEDGER, this::show);
    }

    private void show(Call call) {
        var ledger = call.path().ledger();
        var search = FeedSearch.of(call, feed.partitions());
        call.atMostOneOf("before", "after");
        call.check();
        notFound.ledger(ledger);
        var view = new FeedView(search, search.window(ledger, feed), feed.partitions());
        pages.show(call, Section.FEED, "Streams and feed", ledger, "feed/page.jte", Map.of("feed", view));
    }
}
