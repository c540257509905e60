package dev.daybook.application.port;

/// Some positions of a partition of the feed, whatever is there.
///
/// @param to the position behind it
public record FeedPiece(int partition, long from, long to) {

    public FeedPiece {
        if (from >= to) {
            throw new IllegalArgumentException("a piece that ends at %d, where it begins at %d".formatted(to, from));
        }
    }

    public boolean holds(long position) {
        return from <= position && position < to;
    }
}
