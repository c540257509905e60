package dev.daybook.application.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The streams that stand still in one read model. Nothing of them is lost: their events are in the store.
public interface ParkingLot {

    /// By stream, as text: at most `limit` behind `after`, or from the first.
    List<ParkedStream> list(Optional<StreamId> after, int limit);

    Optional<ParkedStream> find(StreamId stream);

    long count();

    /// Applies the next events of a parked stream, from the one at which it stands on, and lets it flow again once
    /// none waits; all in one atomic step. Events behind `waiting` are not applied here: the feed brings them.
    ///
    /// Answers whether that was done: not when the stream stands elsewhere by now. Throws as [Projection#apply]
    /// does, and then nothing has changed.
    boolean redrive(StreamId stream, List<RecordedEvent> events);

    /// Redrives several streams in one atomic step, where that is quicker than one by one. Answers those that flow
    /// again; none where nothing was done. Throws as [Projection#apply] does, and then nothing has changed.
    ///
    /// @param waiting reads the next events of a stream, at least one
    default Set<StreamId> redrive(List<ParkedStream> parked, Function<ParkedStream, List<RecordedEvent>> waiting) {
        return Set.of();
    }

    /// Another try of the event at which a stream stands was in vain.
    void fail(EventRef event, String error);
}
