package dev.daybook.application.port;

/// One generation of a read model that is not live. It is filled first, in the fastest way there is and without
/// anybody reading it; once it is complete, it follows the feed as the live one does.
public interface Generation extends Projection {

    String label();

    /// As [#apply], but what is derived from many events may be left for later. Slices of different partitions may be
    /// filled at once.
    boolean fill(FeedSlice slice);

    /// Makes up for all that filling left for later. May be repeated.
    void complete();

    boolean isComplete();
}
