package dev.daybook.application.journey;

import dev.daybook.application.port.FeedPlace;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import java.util.List;
import java.util.Optional;

/// The way of all that one transaction wrote: each of its events, followed by those of the guarded accounts that were
/// written with it.
public record TransactionTrace(LedgerId ledger, TransactionId transaction, List<TracedEvent> events) {

    public TransactionTrace {
        events = List.copyOf(events);
    }

    /// One of them.
    ///
    /// @param place in the feed; empty while it is not there
    /// @param passings of the hops behind the feed, in no order of time
    public record TracedEvent(RecordedEvent event, Optional<FeedPlace> place, List<Passing> passings) {

        public TracedEvent {
            passings = List.copyOf(passings);
        }
    }
}
