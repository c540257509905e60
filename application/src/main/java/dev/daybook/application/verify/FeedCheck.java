package dev.daybook.application.verify;

import dev.daybook.application.job.Progress;
import dev.daybook.application.port.CorruptFeed;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.FeedSlice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads the whole feed: every piece of it must be there and be what was written.
final class FeedCheck {

    private static final int SLICE = 1_000;

    private final EventFeed feed;
    private final Instant until;
    private final Tally tally;
    private final List<CorruptFeed> holes = new ArrayList<>();
    private long entries;

    FeedCheck(EventFeed feed, Instant until) {
        this.feed = feed;
        this.until = until;
        this.tally = new Tally(feed.partitions());
    }

    /// @param ends as far as to read, by partition
    Tally run(Progress progress, List<Long> ends) {
        progress.phase(
                "checking the feed", ends.stream().mapToLong(Long::longValue).sum());
        for (int partition = 0; partition < ends.size(); partition++) {
            walk(feed, partition, ends.get(partition), holes::add, slice -> {
                slice.entries().forEach(entry -> tally.add(slice.partition(), entry.event(), until));
                entries += slice.entries().size();
                progress.reached(entries);
            });
        }
        return tally;
    }

    long entries() {
        return entries;
    }

    List<CorruptFeed> holes() {
        return List.copyOf(holes);
    }

    /// Goes on behind what cannot be read.
    static void walk(EventFeed feed, int partition, long end, Consumer<CorruptFeed> holes, Consumer<FeedSlice> slices) {
        for (long position = 0; position < end; ) {
            Stopped.ifAsked();
            try {
                var slice = feed.read(partition, position, (int) Math.min(SLICE, end - position));
                if (slice.isEmpty()) {
                    return;
                }
                slices.accept(slice);
                position = slice.to();
            } catch (CorruptFeed hole) {
                holes.accept(hole);
                position = Math.max(hole.to(), position + 1);
            }
        }
    }
}
