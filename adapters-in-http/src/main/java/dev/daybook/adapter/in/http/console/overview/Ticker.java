package dev.daybook.adapter.in.http.console.overview;

import dev.daybook.adapter.in.http.event.ServerSentEvents;
import dev.daybook.application.projection.News;
import dev.daybook.application.query.FeedFilter;
import dev.daybook.application.query.FeedPage;
import dev.daybook.application.query.FeedQuery;
import dev.daybook.domain.id.LedgerId;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleFunction;

/// Sends a page what is new, at most once a second, and as long as nothing is new next to nothing.
final class Ticker {

    private static final Duration BETWEEN_SENDINGS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final int PAGE = 1_000;

    private final FeedQuery feed;
    private final News news;
    private final FeedFilter filter;
    private final Duration heartbeat;
    private final Pace pace = new Pace();

    Ticker(FeedQuery feed, News news, LedgerId ledger, Duration heartbeat) {
        this.feed = feed;
        this.news = news;
        this.filter = new FeedFilter(ledger, Optional.of("transaction/"), Optional.empty());
        this.heartbeat = heartbeat;
    }

    /// Ends only with an exception: when the page has gone or may stay no longer, or the thread is interrupted.
    ///
    /// @param text what the page is sent, at such a pace
    void run(ServerSentEvents events, Runnable admission, DoubleFunction<String> text)
            throws IOException, InterruptedException {
        events.begin();
        var positions = feed.end();
        long sentAt = System.nanoTime();
        var sent = "";
        while (true) {
            long known = news.count();
            var page = feed.page(filter, positions, PAGE);
            boolean moved = !page.next().equals(positions);
            positions = page.next();
            pace.add(begun(page), System.nanoTime());
            double perSecond = pace.perSecond(System.nanoTime());
            if (moved || sent.isEmpty() || !sent.equals(key(perSecond))) {
                events.send("overview", text.apply(perSecond));
                events.flush();
                sent = key(perSecond);
                sentAt = System.nanoTime();
            } else if (System.nanoTime() - sentAt >= heartbeat.toNanos()) {
                admission.run();
                events.beat();
                sentAt = System.nanoTime();
            }
            Thread.sleep(BETWEEN_SENDINGS);
            if (page.isAtEnd()) {
                news.await(known, perSecond > 0 ? Duration.ZERO : BETWEEN_LOOKS);
            }
        }
    }

    private static String key(double perSecond) {
        return Double.toString(perSecond);
    }

    private static long begun(FeedPage page) {
        return page.events().stream()
                .filter(found -> found.event().ref().version() == 1)
                .count();
    }
}
