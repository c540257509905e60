package dev.daybook.application.verify;

import dev.daybook.application.job.Finding.Kind;
import dev.daybook.application.job.Progress;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.LongStream;

/// Looks at every event of the store: each must be what was written, and follow the one that it was written after.
final class StreamCheck {

    private static final int LOOKED_FOR = 1_000;

    private final EventDirectory store;
    private final EventFeed feed;
    private final Findings findings;
    private final Instant until;
    private final Tally tally;
    private Optional<StoredEvent> last = Optional.empty();
    private long events;
    private long streams;

    StreamCheck(EventDirectory store, EventFeed feed, Findings findings, Instant until) {
        this.store = store;
        this.feed = feed;
        this.findings = findings;
        this.until = until;
        this.tally = new Tally(feed.partitions());
    }

    Tally run(Progress progress, long expected) {
        progress.phase("checking streams", expected);
        Optional<String> from = Optional.empty();
        do {
            Stopped.ifAsked();
            var page = store.list(from);
            page.events().forEach(this::check);
            progress.reached(events);
            from = page.next();
        } while (from.isPresent());
        return tally;
    }

    long events() {
        return events;
    }

    long streams() {
        return streams;
    }

    private void check(StoredEvent event) {
        var stream = event.ref().stream();
        var before = last.filter(earlier -> earlier.ref().stream().equals(stream));
        streams += before.isEmpty() ? 1 : 0;
        long expected = before.map(earlier -> earlier.ref().version()).orElse(0L) + 1;
        if (event.ref().version() == expected) {
            before.ifPresent(earlier -> require(event, () -> event.requireAfter(earlier)));
        } else {
            lookFor(stream, expected, event.ref().version());
        }
        require(event, event::requireIntact);
        require(event, () -> {
            var _ = event.recorded();
        });
        tally.add(feed.partitionOf(stream), event, until);
        events++;
        last = Optional.of(event);
    }

    private void require(StoredEvent event, Runnable check) {
        try {
            check.run();
        } catch (CorruptStream corrupt) {
            findings.add(Kind.EVENT, name(event.ref()), String.valueOf(corrupt.getMessage()));
        }
    }

    /// A walk sees what is written meanwhile in parts; so what seems to be missing is looked for.
    private void lookFor(StreamId stream, long from, long to) {
        var refs = LongStream.range(from, to)
                .limit(LOOKED_FOR)
                .mapToObj(version -> new EventRef(stream, version))
                .toList();
        var missing = new HashSet<>(refs);
        store.find(refs).forEach(found -> missing.remove(found.ref()));
        missing.forEach(ref -> findings.add(Kind.MISSING_EVENT, name(ref), "is missing, though a later one is there"));
    }

    static String name(EventRef ref) {
        return "%s event %d".formatted(ref.stream(), ref.version());
    }
}
