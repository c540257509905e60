package dev.daybook.application.query;

import dev.daybook.application.port.StoredEvent;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A piece of the feed as people look at it, the newest event first.
///
/// @param from the position with which it begins, by partition
/// @param to the position behind it, by partition
/// @param hasEarlier whether there is anything before it
/// @param hasLater whether there is anything behind it
public record FeedWindow(
        List<Placed> events,
        SortedMap<Integer, Long> from,
        SortedMap<Integer, Long> to,
        boolean hasEarlier,
        boolean hasLater) {

    /// An event and its place in the feed.
    public record Placed(StoredEvent event, int partition, long position) {}

    public FeedWindow {
        events = List.copyOf(events);
        from = new TreeMap<>(from);
        to = new TreeMap<>(to);
    }
}
