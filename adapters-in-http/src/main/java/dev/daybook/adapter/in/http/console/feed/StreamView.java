package dev.daybook.adapter.in.http.console.feed;

import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import java.util.List;

/// Some events of a stream, the newest first.
///
/// @param after the version behind which they begin
/// @param newest the newest version there is, as far as the feed has come
public record StreamView(StreamId stream, List<StoredEvent> events, long after, long newest, int partition) {

    static final int WINDOW = 50;

    public StreamView {
        events = List.copyOf(events);
    }

    public boolean hasEarlier() {
        return after > 0;
    }

    /// A full window may end before the newest event, and the store is ahead of the feed.
    public boolean hasLater() {
        return after + WINDOW < newest || events.size() == WINDOW;
    }

    public long earlier() {
        return Math.max(0, after - WINDOW);
    }

    public long later() {
        return after + WINDOW;
    }
}
