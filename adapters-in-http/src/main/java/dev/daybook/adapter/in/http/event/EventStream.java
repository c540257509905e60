package dev.daybook.adapter.in.http.event;

import dev.daybook.application.projection.News;
import dev.daybook.application.query.FeedPage;
import dev.daybook.application.query.FeedQuery;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// One stream of events: history and what is new are the same loop over the feed, so that nothing is missed or sent
/// twice where the one becomes the other. It holds one page, however slowly it is read.
final class EventStream {

    private static final int PAGE = 100;

    /// In case a hint was lost, or another process had it.
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /// Whoever takes longer to read a page does not keep up.
    private static final Duration LONGEST_PAGE = Duration.ofSeconds(30);

    private final FeedQuery feed;
    private final News news;
    private final FeedRequest request;
    private final ServerSentEvents events;
    private final Duration heartbeat;
    private final Runnable admission;
    private long lastSent;
    private long lastAdmitted;

    /// @param admission throws when the listener may listen no more, such as when a token has expired
    EventStream(
            FeedQuery feed,
            News news,
            FeedRequest request,
            ServerSentEvents events,
            Duration heartbeat,
            Runnable admission) {
        this.feed = feed;
        this.news = news;
        this.request = request;
        this.events = events;
        this.heartbeat = heartbeat;
        this.admission = admission;
    }

    /// Ends only with an exception: when the client has gone or may stay no longer, or the thread is interrupted.
    void follow(List<Long> from) throws IOException, InterruptedException {
        events.begin();
        lastSent = System.nanoTime();
        lastAdmitted = lastSent;
        for (var positions = from; ; ) {
            admitAgain();
            long known = news.count();
            var page = feed.page(request.filter(), positions, PAGE);
            send(page);
            positions = page.next();
            beatIfSilent(positions);
            if (page.isAtEnd()) {
                news.await(known, shorter(BETWEEN_LOOKS, heartbeat));
            }
        }
    }

    private void send(FeedPage page) throws IOException {
        long start = System.nanoTime();
        for (var found : page.events()) {
            events.send(request.cursorBehind(found.next()), found.event().type().name(), FeedEventJson.of(found));
            lastSent = System.nanoTime();
        }
        events.flush();
        if (System.nanoTime() - start > LONGEST_PAGE.toNanos()) {
            throw new IOException("the client reads too slowly");
        }
    }

    private void admitAgain() {
        if (System.nanoTime() - lastAdmitted >= heartbeat.toNanos()) {
            admission.run();
            lastAdmitted = System.nanoTime();
        }
    }

    /// It also tells how far the stream has come without an event to show.
    private void beatIfSilent(List<Long> positions) throws IOException {
        if (System.nanoTime() - lastSent >= heartbeat.toNanos()) {
            events.beat(request.cursorBehind(positions));
            lastSent = System.nanoTime();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
