package dev.daybook.application.projection;

import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// Brings one projection up to the feed, a slice at a time.
///
/// When a slice fails, the projection is asked to sift it. What it cannot tell is looked for by halves, and parked
/// stream by stream; the others flow on.
public final class Follower {

    private static final Logger LOG = System.getLogger(Follower.class.getName());
    private static final int MOST = 1_000;
    private static final int MOST_AT_FILLING = 4_000;

    /// How a slice gets into the projection: as [Projection#apply] does, or faster.
    @FunctionalInterface
    private interface Step {
        boolean take(FeedSlice slice);
    }

    private final EventFeed feed;
    private final Projection projection;
    private final Step step;
    private final Step sifting;
    private final int most;

    public Follower(EventFeed feed, Projection projection) {
        this(feed, projection, projection::apply, projection::sift, MOST);
    }

    private Follower(EventFeed feed, Projection projection, Step step, Step sifting, int most) {
        this.feed = feed;
        this.projection = projection;
        this.step = step;
        this.sifting = sifting;
        this.most = most;
    }

    /// One that fills a generation.
    public static Follower filling(EventFeed feed, Generation generation) {
        return new Follower(feed, generation, generation::fill, generation::fill, MOST_AT_FILLING);
    }

    /// Takes the next slice of a partition. Answers whether there was one.
    public boolean follow(int partition) {
        return follow(partition, Long.MAX_VALUE, _ -> true);
    }

    /// The same, but nothing from `end` on.
    public boolean follow(int partition, long end) {
        return follow(partition, end, _ -> true);
    }

    /// The same, leaving out entries that do not matter.
    public boolean follow(int partition, long end, Predicate<FeedEntry> which) {
        long position = projection.position(partition);
        if (position >= end) {
            return false;
        }
        var slice = feed.read(partition, position, (int) Math.min(most, end - position));
        if (slice.isEmpty()) {
            return false;
        }
        take(slice.only(which));
        return true;
    }

    private void take(FeedSlice slice) {
        take(slice, step, (rest, _) -> sift(rest));
    }

    private void sift(FeedSlice slice) {
        take(slice, sifting, this::lookFor);
    }

    /// It may have got a part of the way when it fails.
    private void take(FeedSlice slice, Step way, BiConsumer<FeedSlice, RuntimeException> otherwise) {
        try {
            var _ = way.take(slice);
        } catch (Unavailable outage) {
            throw outage;
        } catch (RuntimeException poison) {
            long reached = projection.position(slice.partition());
            if (slice.from() <= reached && reached < slice.to()) {
                otherwise.accept(slice.from(reached), poison);
            }
        }
    }

    private void lookFor(FeedSlice slice, RuntimeException poison) {
        long half = slice.from() + (slice.to() - slice.from()) / 2;
        if (half == slice.from()) {
            park(poison, slice);
        } else {
            sift(slice.before(half));
            sift(slice.from(half));
        }
    }

    private void park(RuntimeException poison, FeedSlice slice) {
        var event = slice.entries().getFirst().event().ref();
        LOG.log(Level.ERROR, "%s cannot apply %s: its stream is parked".formatted(projection.name(), event), poison);
        var _ = projection.park(slice, Errors.text(poison));
    }
}
