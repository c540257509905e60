package dev.daybook.application.port;

import java.util.ArrayList;
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

    /// The pieces of it that consist of such entries alone, each as long as can be.
    public List<FeedPiece> pieces(Predicate<FeedEntry> which) {
        var pieces = new ArrayList<FeedPiece>();
        long begun = from;
        long reached = from;
        for (FeedEntry entry : entries) {
            if (!which.test(entry) || entry.position() != reached) {
                close(begun, reached, pieces);
                begun = which.test(entry) ? entry.position() : entry.position() + 1;
            }
            reached = entry.position() + 1;
        }
        close(begun, reached, pieces);
        return pieces;
    }

    private void close(long begun, long reached, List<FeedPiece> pieces) {
        if (begun < reached) {
            pieces.add(new FeedPiece(partition, begun, reached));
        }
    }
}
