package dev.daybook.application.query;

import static java.util.Comparator.comparing;

import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Everything that happened, from any position on: each stream in order, every event once.
public final class FeedQuery {

    /// How many entries are looked through for one page, however few of them are wanted.
    private static final int MOST_READ = 5_000;

    private static final int SLICE = 500;

    private final EventFeed feed;

    public FeedQuery(EventFeed feed) {
        this.feed = feed;
    }

    /// Before everything that ever happened.
    public List<Long> beginning() {
        return Collections.nCopies(feed.partitions(), 0L);
    }

    /// Behind everything that has happened so far.
    public List<Long> end() {
        return feed.ends();
    }

    /// At most `limit` events behind `positions`. It may be fewer, and even none, though there are more: then it is not
    /// at the end.
    public FeedPage page(FeedFilter filter, List<Long> positions, int limit) {
        var reading = new Reading(filter, limit, new ArrayList<>(positions));
        boolean isAtEnd = true;
        for (int partition : leastReadFirst(positions)) {
            isAtEnd &= reading.read(partition);
        }
        return new FeedPage(reading.found, reading.next, isAtEnd && !reading.isFull());
    }

    /// So that none waits for another that grows all the time.
    private static List<Integer> leastReadFirst(List<Long> positions) {
        return IntStream.range(0, positions.size())
                .boxed()
                .sorted(comparing(positions::get))
                .toList();
    }

    private final class Reading {

        private final FeedFilter filter;
        private final int limit;
        private final List<Long> next;
        private final List<FeedPage.Found> found = new ArrayList<>();
        private int read;

        Reading(FeedFilter filter, int limit, List<Long> next) {
            this.filter = filter;
            this.limit = limit;
            this.next = next;
        }

        boolean isFull() {
            return found.size() >= limit || read >= MOST_READ;
        }

        /// Answers whether it got to the end of the partition.
        boolean read(int partition) {
            while (!isFull()) {
                var slice = feed.read(partition, next.get(partition), SLICE);
                if (slice.isEmpty()) {
                    return true;
                }
                take(slice);
            }
            return false;
        }

        private void take(FeedSlice slice) {
            for (FeedEntry entry : slice.entries()) {
                if (found.size() >= limit) {
                    return;
                }
                read++;
                next.set(slice.partition(), entry.position() + 1);
                if (filter.wants(entry.event())) {
                    found.add(new FeedPage.Found(entry.event(), slice.partition(), entry.position(), next));
                }
            }
        }
    }
}
