package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.application.port.FeedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Some events that follow one another in a partition, written at once and never changed.
///
/// @param first the position of the first of them: the end of the page before
/// @param bytes of the events, about, before they are compressed
/// @param since when it was written, to the microsecond; empty where that was not kept, or is not known any more
record Page(int partition, long first, List<ItemEvent> events, int bytes, Optional<Instant> since) {

    Page {
        events = List.copyOf(events);
    }

    /// The position behind it, with which the next page begins.
    long end() {
        return first + events.size();
    }

    boolean holds(long position) {
        return first <= position && position < end();
    }

    Stream<FeedEntry> entriesFrom(long position) {
        return IntStream.range((int) Math.max(0, position - first), events.size())
                .mapToObj(at -> new FeedEntry(first + at, events.get(at)));
    }
}
