package dev.daybook.application.verify;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toSet;

import dev.daybook.application.job.Finding.Kind;
import dev.daybook.application.job.Progress;
import dev.daybook.application.port.CorruptFeed;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Whether the feed holds every event of the store once, and its repair from the store.
final class FeedProof {

    private static final Backoff LOOKS = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), Integer.MAX_VALUE);

    private final EventDirectory store;
    private final EventFeed feed;
    private final Findings findings;
    private final Instant until;
    private final boolean repair;
    private final Duration patience;

    /// @param until later events do not matter
    /// @param patience how long the relay may take
    FeedProof(
            EventDirectory store, EventFeed feed, Findings findings, Instant until, boolean repair, Duration patience) {
        this.store = store;
        this.feed = feed;
        this.findings = findings;
        this.until = until;
        this.repair = repair;
        this.patience = patience;
    }

    /// Answers how many entries the feed has.
    ///
    /// @param stored what the store holds
    long check(Tally stored, Progress progress) {
        var check = new FeedCheck(feed, until);
        var fed = check.run(progress, feed.ends());
        var suspects = IntStream.range(0, feed.partitions())
                .filter(partition -> !stored.isEqual(fed, partition))
                .boxed()
                .collect(toSet());
        if (!suspects.isEmpty()) {
            progress.phase("comparing the feed with the store", 0);
            var missing = new FeedComparison(store, feed, findings, until).run(suspects);
            mendHoles(check.holes(), missing);
            missing.keySet().forEach(this::mendMissing);
        }
        return check.entries();
    }

    private void mendHoles(List<CorruptFeed> holes, Map<Integer, List<StoredEvent>> missing) {
        for (CorruptFeed hole : holes) {
            var subject = "partition %d, positions %d to %d".formatted(hole.partition(), hole.from(), hole.to() - 1);
            var events = missing.getOrDefault(hole.partition(), List.of());
            boolean fits = events.size() == hole.to() - hole.from();
            if (repair && fits) {
                feed.restore(hole.partition(), hole.from(), inOrder(events));
                findings.addRepaired(Kind.FEED_PAGE, subject, String.valueOf(hole.getMessage()));
            } else {
                findings.add(Kind.FEED_PAGE, subject, String.valueOf(hole.getMessage()));
            }
            missing.remove(hole.partition());
        }
    }

    /// What the relay is about to bring is not missing: it gets some time.
    private void mendMissing(int partition) {
        var late = missing(partition, patience);
        if (late.isEmpty()) {
            return;
        }
        if (repair) {
            feed.append(late);
            var unknown = missing(partition, Duration.ZERO);
            if (!unknown.isEmpty()) {
                feed.restore(partition, feed.end(partition), inOrder(unknown));
            }
        }
        var left =
                missing(partition, Duration.ZERO).stream().map(StoredEvent::ref).collect(toSet());
        late.stream().map(StoredEvent::ref).forEach(ref -> tell(ref, left.contains(ref)));
    }

    private void tell(EventRef ref, boolean isMissing) {
        if (isMissing) {
            findings.add(Kind.FEED_EVENT, StreamCheck.name(ref), "is missing from the feed");
        } else {
            findings.addRepaired(Kind.FEED_EVENT, StreamCheck.name(ref), "was missing from the feed");
        }
    }

    private List<StoredEvent> missing(int partition, Duration patience) {
        long began = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            pauseBefore(attempt);
            var comparison = new FeedComparison(store, feed, new Findings(), until);
            var missing = comparison.run(Set.of(partition)).getOrDefault(partition, List.of());
            if (missing.isEmpty() || System.nanoTime() - began >= patience.toNanos()) {
                return missing;
            }
        }
    }

    private static void pauseBefore(int attempt) {
        try {
            LOOKS.pauseBefore(attempt);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for the relay", interrupted);
        }
    }

    /// Each stream in order; which of them comes first does not matter.
    private static List<StoredEvent> inOrder(List<StoredEvent> events) {
        return events.stream()
                .sorted(comparing(StoredEvent::recordedAt)
                        .thenComparing(comparingLong(event -> event.ref().version())))
                .toList();
    }
}
