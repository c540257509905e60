package dev.daybook.adapter.out.dynamodb.feed;

/// How large the parts of a feed become.
///
/// @param events of one page, at most
/// @param bytes of one page before it is compressed, unless a single event has more
/// @param segment positions that the smallest segment of the index covers, at least
record FeedBounds(int events, int bytes, int segment) {

    /// The longest that is kept in memory to be put into a segment, and a filter of so many fits into one item.
    private static final int LARGEST_SEGMENT = 100_000;

    private static final int SHARE = 64;

    static FeedBounds standard() {
        return new FeedBounds(1_000, 300 * 1024, 4_096);
    }

    /// How many positions the segment that begins at `from` covers, at least: a share of what is before it, so
    /// that there are never many.
    long segmentFrom(long from) {
        return Math.clamp(from / SHARE, segment, LARGEST_SEGMENT);
    }
}
