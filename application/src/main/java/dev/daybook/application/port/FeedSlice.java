package dev.daybook.application.port;

import java.util.List;
import java.util.function.Predicate;

/// A piece of one partition of the feed.
///
/// @param from the position it begins with
/// @param to the position behind it, with which the next slice begins
/// @param entries those of its entries that matter, in order: all of them unless some were [left out][#only]
public record FeedSlice(int partition, long from, long to, List<FeedEntry> entries) {

    public FeedSlice {
        entries = List.copyOf(entries);
        if (from > to) {
            throw new IllegalArgumentException("a slice that ends at %d before it begins at %d".formatted(to, from));
        }
    }

    public boolean isEmpty() {
        return from == to;
    }

    /// As long as this one, with fewer entries.
    public FeedSlice only(Predicate<FeedEntry> which) {
        return new FeedSlice(partition, from, to, entries.stream().filter(which).toList());
    }

    /// Its part before a position, which must not be outside.
    public FeedSlice before(long position) {
        return new FeedSlice(partition, from, position, part(entry -> entry.position() < position));
    }

    /// Its part from a position on, which must not be outside.
    public FeedSlice from(long position) {
        return new FeedSlice(partition, position, to, part(entry -> entry.position() >= position));
    }

    private List<FeedEntry> part(Predicate<FeedEntry> which) {
        return entries.stream().filter(which).toList();
    }
}
