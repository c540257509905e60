package dev.daybook.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The events of one publication that its bus refused, kept until they are told after all. Nothing of them is
/// lost: they are in the store and in the feed.
///
/// Every method throws [Unavailable] when they cannot be reached after bounded retries.
public interface UntoldEvents {

    /// One that is here already was refused once more.
    ///
    /// @param at to the microsecond
    void park(StoredEvent event, String reason, Instant at);

    /// By stream, as text, then by version: at most `limit` behind `after`, or from the first.
    List<UntoldEvent> list(Optional<EventRef> after, int limit);

    Optional<UntoldEvent> find(EventRef event);

    long count();

    /// It was told after all. Another may have done so before.
    void remove(EventRef event);
}
