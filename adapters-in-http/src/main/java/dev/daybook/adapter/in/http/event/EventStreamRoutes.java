package dev.daybook.adapter.in.http.event;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.projection.News;
import dev.daybook.application.query.FeedQuery;
import java.io.IOException;
import java.time.Duration;

/// The feed of a ledger as a stream that goes on: server-sent events.
public final class EventStreamRoutes {

    private static final Rule<From> FROM = Choice.of(From.class);

    /// Where a stream begins that has no cursor.
    private enum From {
        BEGINNING,
        NOW
    }

    private final FeedQuery feed;
    private final News news;
    private final OpenStreams open;
    private final Duration heartbeat;
    private final NotFound notFound;

    public EventStreamRoutes(FeedQuery feed, News news, OpenStreams open, Duration heartbeat, NotFound notFound) {
        this.feed = feed;
        this.news = news;
        this.open = open;
        this.heartbeat = heartbeat;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/ledgers/{ledger}/events/stream", Access.READ_LEDGER, this::stream);
    }

    /// Whatever may be wrong with the request or the feed is found out before the stream begins: then it is a problem.
    private void stream(Call call) throws IOException {
        var ledger = call.path().ledger();
        var beginning = feed.beginning();
        var request = FeedRequest.stream(call, ledger, beginning.size());
        call.atMostOneOf("cursor", "from");
        var from = call.parameter("from", FROM).orElse(From.NOW);
        call.check();
        notFound.ledger(ledger);
        var positions = request.positions(feed, () -> from == From.NOW ? feed.end() : beginning);
        if (call.isHead()) {
            ServerSentEvents.head(call.http());
            return;
        }
        try (var place = open.enter()) {
            var events = new ServerSentEvents(call.http());
            place.keepSending(
                    () -> new EventStream(feed, news, request, events, heartbeat, call::admitAgain).follow(positions));
        }
    }
}
