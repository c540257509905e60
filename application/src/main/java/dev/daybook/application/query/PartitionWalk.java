package dev.daybook.application.query;

import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.FeedEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Goes through one partition of the feed, away from a position, entry by entry.
final class PartitionWalk {

    enum Direction {
        EARLIER,
        LATER
    }

    private static final int PIECE = 64;

    private final EventFeed feed;
    private final int partition;
    private final Direction direction;
    private final Deque<FeedEntry> ahead = new ArrayDeque<>();
    private long position;

    PartitionWalk(EventFeed feed, int partition, long position, Direction direction) {
        this.feed = feed;
        this.partition = partition;
        this.position = position;
        this.direction = direction;
    }

    int partition() {
        return partition;
    }

    /// Before everything it has taken on its way to earlier entries, or behind it on its way to later ones.
    long position() {
        return position;
    }

    /// The one that is taken next; none at the end of the partition.
    Optional<FeedEntry> next() {
        if (ahead.isEmpty()) {
            look();
        }
        return Optional.ofNullable(ahead.peekFirst());
    }

    void take() {
        long taken = ahead.removeFirst().position();
        position = direction == Direction.EARLIER ? taken : taken + 1;
    }

    private void look() {
        switch (direction) {
            case EARLIER -> read(Math.max(0, position - PIECE), position).forEach(ahead::addFirst);
            case LATER -> ahead.addAll(read(position, position + PIECE));
        }
    }

    /// A slice may be shorter than asked for.
    private Deque<FeedEntry> read(long from, long to) {
        var entries = new ArrayDeque<FeedEntry>();
        long at = from;
        while (at < to) {
            var slice = feed.read(partition, at, (int) (to - at));
            entries.addAll(slice.entries());
            at = slice.isEmpty() ? to : slice.to();
        }
        return entries;
    }
}
