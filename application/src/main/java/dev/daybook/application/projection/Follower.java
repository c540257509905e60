package dev.daybook.application.projection;

import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Predicate;

/// Brings one projection up to the feed, a slice at a time.
///
/// An event that cannot be applied is looked for by halves, and its stream is parked: the others flow on.
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
    private final int most;

    public Follower(EventFeed feed, Projection projection) {
        this(feed, projection, projection::apply, MOST);
    }

    private Follower(EventFeed feed, Projection projection, Step step, int most) {
        this.feed = feed;
        this.projection = projection;
        this.step = step;
        this.most = most;
    }

    /// One that fills a generation.
    public static Follower filling(EventFeed feed, Generation generation) {
        return new Follower(feed, generation, generation::fill, MOST_AT_FILLING);
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
        try {
            var _ = step.take(slice);
        } catch (Unavailable outage) {
            throw outage;
        } catch (RuntimeException poison) {
            lookFor(poison, slice);
        }
    }

    /// The projection may have got a part of the way.
    private void lookFor(RuntimeException poison, FeedSlice slice) {
        long reached = projection.position(slice.partition());
        if (reached >= slice.to() || reached < slice.from()) {
            return;
        }
        var rest = slice.from(reached);
        long half = rest.from() + (rest.to() - rest.from()) / 2;
        if (half == rest.from()) {
            park(poison, rest);
        } else {
            take(rest.before(half));
            take(rest.from(half));
        }
    }

    private void park(RuntimeException poison, FeedSlice slice) {
        var event = slice.entries().getFirst().event().ref();
        LOG.log(Level.ERROR, "%s cannot apply %s: its stream is parked".formatted(projection.name(), event), poison);
        var _ = projection.park(slice, Errors.text(poison));
    }
}
