package dev.daybook.application.port;

/// A piece of the feed is missing or is not what was written. The store still has its events: they can be put back.
public final class CorruptFeed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int partition;
    private final long from;
    private final long to;

    /// @param from the position with which the piece begins
    /// @param to the position behind it, where the feed goes on
    public CorruptFeed(int partition, long from, long to, String fault) {
        super("feed partition %d, positions %d to %d: %s".formatted(partition, from, to - 1, fault));
        this.partition = partition;
        this.from = from;
        this.to = to;
    }

    public int partition() {
        return partition;
    }

    public long from() {
        return from;
    }

    public long to() {
        return to;
    }
}
