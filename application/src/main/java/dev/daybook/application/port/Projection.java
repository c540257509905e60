package dev.daybook.application.port;

import java.util.List;
import java.util.stream.IntStream;

/// The writing side of one read model, or of one generation of it. It follows the feed.
public interface Projection extends ProjectedVersions {

    /// Stable, for logs, health and URLs: `books`, `balances`.
    String name();

    /// The position of a partition of the feed up to which everything has been applied or is parked: the next one
    /// that it wants.
    long position(int partition);

    /// The same for each partition of a feed that has so many, in one look where that is possible.
    default List<Long> positions(int partitions) {
        return IntStream.range(0, partitions).mapToObj(this::position).toList();
    }

    /// Applies the events of a slice and moves the position of its partition to the slice's end, in one atomic step
    /// or in several, each of which moves the position as far as it got. The rows do not depend on the order
    /// between streams. Events of parked streams are not applied: they wait in the [parking lot][#parkingLot].
    ///
    /// Answers whether that was done: not when the slice begins elsewhere than where the partition stands, as when
    /// another process was faster. Then nothing has changed.
    ///
    /// Throws [Unavailable] for what may pass; anything else means that an event cannot be applied.
    boolean apply(FeedSlice slice);

    /// Applies a slice that has just failed as [#apply] does, and parks the streams of those of its events that it
    /// can tell cannot be applied, however many; in one atomic step. Throws as [#apply] does, for the event to be
    /// looked for, where it cannot tell.
    default boolean sift(FeedSlice slice) {
        return apply(slice);
    }

    /// Parks the stream of the only entry of a slice, and moves the position behind it. Answers as [#apply] does.
    boolean park(FeedSlice poison, String error);

    /// The streams that stand still.
    ParkingLot parkingLot();
}
