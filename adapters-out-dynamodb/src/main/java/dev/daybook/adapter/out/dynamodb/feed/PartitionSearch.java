package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Finds where an event is in one partition.
///
/// Most events came soon after they were recorded, so it looks there first: a page from that time is found by
/// halves. What came late, such as after an outage, is not there; the index tells the segment which holds it, and
/// that is looked through. Writes nothing.
final class PartitionSearch {

    /// By how much times may be out of order among pages that came in time.
    private static final Duration DISORDER = Duration.ofSeconds(5);

    /// How many entries are looked through around its time.
    private static final int NEAR = 5_000;

    private static final int AT_ONCE = 1_000;

    private final Pages pages;
    private final PartitionReader reader;
    private final Segments segments;

    PartitionSearch(Pages pages, PartitionReader reader, Segments segments) {
        this.pages = pages;
        this.reader = reader;
        this.segments = segments;
    }

    Optional<FeedPlace> find(EventRef event, Instant recordedAt) {
        long near = lastBegunBy(recordedAt.minus(DISORDER));
        var position = scan(event, near, near + NEAR);
        return (position.isPresent() ? position : findByIndex(event))
                .stream().mapToObj(this::place).findFirst();
    }

    private FeedPlace place(long position) {
        var since = pages.lastUpTo(position).map(pages::open).flatMap(Page::since);
        return new FeedPlace(pages.partition(), position, since);
    }

    /// The beginning of a page whose first event was recorded by then, and behind which, where the order is that of
    /// time, there is none.
    private long lastBegunBy(Instant time) {
        long found = 0;
        long low = 0;
        long beyond = reader.end();
        while (low < beyond) {
            var page = pages.lastUpTo(low + (beyond - low) / 2).map(pages::open);
            if (page.isEmpty() || page.get().end() <= low) {
                return found;
            }
            if (page.get().events().getFirst().recordedAt().isAfter(time)) {
                beyond = page.get().first();
            } else {
                found = page.get().first();
                low = page.get().end();
            }
        }
        return found;
    }

    /// As each stream is in order, the first segment in which it comes as far as the event holds that.
    private OptionalLong findByIndex(EventRef event) {
        var key = StreamKey.of(event.stream());
        long next = 0;
        for (Segment segment : segments.load()) {
            if (mayHold(segment, key, event.version())) {
                var position = scan(event, segment.from(), segment.to());
                if (position.isPresent()) {
                    return position;
                }
            }
            next = segment.to();
        }
        return scan(event, next, Long.MAX_VALUE);
    }

    private boolean mayHold(Segment segment, StreamKey key, long version) {
        try {
            return segment.mayHold(key) && segments.find(key, segment).orElse(0) >= version;
        } catch (DamagedIndex _) {
            return true;
        }
    }

    private OptionalLong scan(EventRef event, long from, long to) {
        for (long next = from; next < to; ) {
            var slice = reader.read(next, (int) Math.min(AT_ONCE, to - next));
            var found = slice.entries().stream()
                    .filter(entry -> entry.event().ref().equals(event))
                    .mapToLong(FeedEntry::position)
                    .findFirst();
            if (found.isPresent() || slice.isEmpty()) {
                return found;
            }
            next = slice.to();
        }
        return OptionalLong.empty();
    }
}
