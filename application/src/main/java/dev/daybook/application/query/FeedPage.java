package dev.daybook.application.query;

import dev.daybook.application.port.StoredEvent;
import java.util.List;

/// Some events of the feed, and where to go on.
///
/// @param next the positions behind what was read, by partition
/// @param isAtEnd whether there was nothing behind it
public record FeedPage(List<Found> events, List<Long> next, boolean isAtEnd) {

    /// One event of them.
    ///
    /// @param next the positions behind this very event, by partition
    public record Found(StoredEvent event, int partition, long position, List<Long> next) {
        public Found {
            next = List.copyOf(next);
        }
    }

    public FeedPage {
        events = List.copyOf(events);
        next = List.copyOf(next);
    }
}
