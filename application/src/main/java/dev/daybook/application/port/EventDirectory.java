package dev.daybook.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Every event the store holds, as it is stored: for those who go through all of them, and who ask whether each is
/// what was written. Nothing is refused here for being corrupt.
public interface EventDirectory {

    /// One page, from the beginning or from the `next` of the page before. The streams come one after another, in no
    /// order; the events of each in the order of their versions, over as many pages as it takes.
    Page list(Optional<String> from);

    /// Those of the named events that exist, in no order, strongly consistent.
    List<StoredEvent> find(Collection<EventRef> refs);

    record Page(List<StoredEvent> events, Optional<String> next) {
        public Page {
            events = List.copyOf(events);
        }
    }
}
