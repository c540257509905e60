package dev.daybook.adapter.in.http.console.overview;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.page.SafeHeaders;
import dev.daybook.adapter.in.http.console.page.Section;
import dev.daybook.adapter.in.http.event.OpenStreams;
import dev.daybook.adapter.in.http.event.ServerSentEvents;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.usecase.UseCases;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/// The first page of a ledger, and what keeps it up to date.
public final class OverviewRoutes {

    private final Pages pages;
    private final UseCases useCases;
    private final Overviews overviews;
    private final NotFound notFound;
    private final OpenStreams streams;
    private final Duration heartbeat;

    public OverviewRoutes(Pages pages, UseCases useCases, NotFound notFound, OpenStreams streams, Duration heartbeat) {
        this.pages = pages;
        this.useCases = useCases;
        this.overviews = new Overviews(useCases);
        this.notFound = notFound;
        this.streams = streams;
        this.heartbeat = heartbeat;
    }

    public void addTo(Routes routes) {
        routes.get("/console/ledgers/{ledger}", Access.READ_LEDGER, this::show);
        routes.get("/console/ledgers/{ledger}/live", Access.READ_LEDGER, this::live);
    }

    private void show(Call call) {
        var ledger = call.path().ledger();
        call.check();
        notFound.ledger(ledger);
        var overview = overviews.of(ledger, call, 0);
        pages.show(call, Section.OVERVIEW, "Overview", ledger, "overview/page.jte", Map.of("overview", overview));
    }

    private void live(Call call) throws IOException {
        streams.requireOffered();
        var ledger = call.path().ledger();
        call.check();
        notFound.ledger(ledger);
        SafeHeaders.addTo(call.http());
        if (call.isHead()) {
            ServerSentEvents.head(call.http());
            return;
        }
        try (var place = streams.enter()) {
            var events = new ServerSentEvents(call.http());
            var ticker = new Ticker(useCases.feed(), useCases.news(), ledger, heartbeat);
            place.keepSending(() -> ticker.run(
                    events,
                    call::admitAgain,
                    pace -> pages.piece(
                            "overview/live.jte",
                            Map.of("overview", overviews.of(ledger, call, pace), "ledger", ledger))));
        }
    }
}
