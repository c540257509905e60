package dev.daybook.application.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Every event of the store once, in partitions, each a sequence of positions from 0 without gaps, in which each
/// stream is in the order of its versions. What is here stays where it is for ever, so whoever remembers a position
/// per partition can go on from there, years later, and misses nothing.
///
/// Every method throws [Unavailable] when the feed cannot be reached or is too busy after bounded retries, and
/// [CorruptFeed] when a part of it that it needs is missing or not what was written.
public interface EventFeed {

    /// How many, for ever.
    int partitions();

    /// Where all events of a stream are, from 0.
    int partitionOf(StreamId stream);

    /// When this returns, all of `events` are in the feed, each behind the earlier ones of its stream; those of
    /// them that nobody brought are fetched from the store. What is here already stays as it is.
    ///
    /// Any number of writers may do this at once, in any order, as often as they like. Left out are only events
    /// that are not what was written, or whose predecessor exists nowhere: nobody could tell where they belong.
    default void append(Collection<StoredEvent> events) {
        var _ = extend(events);
    }

    /// The same. Answers the pieces that this very call added, as far as it knows.
    List<FeedPiece> extend(Collection<StoredEvent> events);

    /// The entries from `position` on, at most `limit`, fewer where they are large; an empty slice only when there are
    /// none yet.
    FeedSlice read(int partition, long position, int limit);

    /// The position after the newest entry.
    long end(int partition);

    /// The newest version of each of these streams that is here; 0 where none is.
    Map<StreamId, Long> versions(Collection<StreamId> streams);

    /// Where an event of a stream is, at a bounded cost however long the feed is; empty when it is not here.
    ///
    /// @param recordedAt when the event was recorded, near which it is looked for first
    Optional<FeedPlace> locate(EventRef event, Instant recordedAt);

    /// Puts back a piece of a partition that is missing or not what was written.
    void restore(int partition, long from, List<StoredEvent> events);

    /// Remembers that events may have been stored which nobody will bring: it has to be compared with the whole
    /// store. A new feed has such a doubt from the beginning.
    void doubt();

    /// The number of the newest doubt that is not settled.
    OptionalLong openDoubt();

    /// After the comparison with the whole store, which began when `doubt` was known already.
    void settle(long doubt);

    /// Where each partition ends.
    default List<Long> ends() {
        return IntStream.range(0, partitions()).mapToObj(this::end).toList();
    }
}
