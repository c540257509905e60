package dev.daybook.adapter.in.http.console.overview;

import dev.daybook.adapter.in.http.event.ServerSentEvents;
import dev.daybook.application.projection.News;
import dev.daybook.application.query.FeedFilter;
import dev.daybook.application.query.FeedPage;
import dev.daybook.application.query.FeedQuery;
import dev.daybook.domain.id.LedgerId;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/// Sends a page what is new, at most once a second, and as long as nothing is new next to nothing.
final class Ticker {

    private static final Duration BETWEEN_SENDINGS = Duration.ofSeconds(1);

    /// In case a hint was lost, or another process had it: longer and longer while nothing happens, as nothing may cost
    /// nothing.
    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(15);
    private static final int PAGE = 1_000;

    private final FeedQuery feed;
    private final News news;
    private final FeedFilter filter;
    private final Duration heartbeat;
    private final Pace pace = new Pace();
    private Duration look = FIRST_LOOK;
    private long admittedAt;

    Ticker(FeedQuery feed, News news, LedgerId ledger, Duration heartbeat) {
        this.feed = feed;
        this.news = news;
        this.filter = new FeedFilter(ledger, Optional.of("transaction/"), Optional.empty());
        this.heartbeat = heartbeat;
    }

    /// The page has just been made. What has happened since is in the first thing it is sent, after a moment that
    /// leaves
    /// the browser time to paint.
    ///
    /// Ends only with an exception: when the page has gone or may stay no longer, or the thread is interrupted.
    ///
    /// @param admission throws when whoever looks may look no longer
    /// @param text what the page is sent, at such a pace
    void run(ServerSentEvents events, Runnable admission, DoubleFunction<String> text)
            throws IOException, InterruptedException {
        events.begin();
        admittedAt = System.nanoTime();
        double shown = Double.NaN;
        var positions = feed.end();
        Thread.sleep(BETWEEN_SENDINGS);
        while (true) {
            long known = news.count();
            var page = feed.page(filter, positions, PAGE);
            double perSecond = paceWith(page);
            if (perSecond != shown || !page.next().equals(positions)) {
                events.send("overview", text.apply(perSecond));
                events.flush();
                shown = perSecond;
            }
            positions = page.next();
            admitAgain(events, admission);
            rest(page, known, perSecond);
        }
    }

    private double paceWith(FeedPage page) {
        pace.add(begun(page), System.nanoTime());
        return pace.perSecond(System.nanoTime());
    }

    /// However much there is to tell. It also finds out whether the page is still there.
    private void admitAgain(ServerSentEvents events, Runnable admission) throws IOException {
        if (System.nanoTime() - admittedAt >= heartbeat.toNanos()) {
            admission.run();
            events.beat();
            admittedAt = System.nanoTime();
        }
    }

    /// A pace that falls back to nothing has to be told too.
    private void rest(FeedPage page, long known, double perSecond) throws InterruptedException {
        Thread.sleep(BETWEEN_SENDINGS);
        if (page.isAtEnd() && perSecond == 0) {
            news.await(known, look);
            look = Collections.min(List.of(look.multipliedBy(2), LONGEST_LOOK, heartbeat));
        } else {
            look = FIRST_LOOK;
        }
    }

    private static long begun(FeedPage page) {
        return page.events().stream()
                .filter(found -> found.event().ref().version() == 1)
                .count();
    }
}
