package dev.daybook.application.verify;

import static java.util.stream.Collectors.toMap;

import dev.daybook.application.job.Finding.Kind;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds out what is in the store and not in the feed, and the other way round, event by event, for partitions whose
/// tallies differ. It goes through both several times, for a part of the streams each time, so that memory is bounded.
final class FeedComparison {

    private static final long AT_ONCE = 500_000;

    private final EventDirectory store;
    private final EventFeed feed;
    private final Findings findings;
    private final Instant until;
    private final Map<Integer, List<StoredEvent>> missing = new HashMap<>();

    /// @param until later events do not matter
    FeedComparison(EventDirectory store, EventFeed feed, Findings findings, Instant until) {
        this.store = store;
        this.feed = feed;
        this.findings = findings;
        this.until = until;
    }

    /// What the store holds and the feed does not, by partition.
    Map<Integer, List<StoredEvent>> run(Set<Integer> partitions) {
        var ends = feed.ends();
        long most = partitions.stream().mapToLong(ends::get).max().orElse(0);
        int passes = Math.toIntExact(most / AT_ONCE + 1);
        for (int pass = 0; pass < passes; pass++) {
            compare(partitions, ends, part(pass, passes));
        }
        return missing;
    }

    private static Predicate<EventRef> part(int pass, int passes) {
        return ref -> Math.floorMod(ref.stream().hashCode(), passes) == pass;
    }

    private void compare(Set<Integer> partitions, List<Long> ends, Predicate<EventRef> part) {
        var fed = new HashSet<EventRef>();
        for (int partition : partitions) {
            FeedCheck.walk(feed, partition, ends.get(partition), _ -> {}, slice -> {
                var entries = slice.entries().stream()
                        .filter(entry -> part.test(entry.event().ref()))
                        .toList();
                requireStored(slice, entries);
                entries.forEach(entry -> addOnce(slice, entry, fed));
            });
        }
        findMissing(partitions, part, fed);
    }

    private void addOnce(FeedSlice slice, FeedEntry entry, Set<EventRef> fed) {
        if (!fed.add(entry.event().ref())) {
            findings.add(Kind.FEED_EVENT, StreamCheck.name(entry.event().ref()), place(slice, entry) + ", and before");
        }
    }

    private void requireStored(FeedSlice slice, List<FeedEntry> entries) {
        var refs = entries.stream().map(entry -> entry.event().ref()).toList();
        var stored = store.find(refs).stream().collect(toMap(StoredEvent::ref, StoredEvent::fingerprint, (a, _) -> a));
        for (FeedEntry entry : entries) {
            var event = entry.event();
            var name = StreamCheck.name(event.ref());
            var fingerprint = Optional.ofNullable(stored.get(event.ref()));
            if (fingerprint.isEmpty()) {
                findings.add(Kind.MISSING_EVENT, name, "is not in the store, but " + place(slice, entry));
            } else if (fingerprint.get() != event.fingerprint()) {
                findings.add(Kind.FEED_EVENT, name, "is another than in the store " + place(slice, entry));
            }
        }
    }

    private static String place(FeedSlice slice, FeedEntry entry) {
        return "in the feed, partition %d, position %d".formatted(slice.partition(), entry.position());
    }

    private void findMissing(Set<Integer> partitions, Predicate<EventRef> part, Set<EventRef> fed) {
        Optional<String> from = Optional.empty();
        do {
            Stopped.ifAsked();
            var page = store.list(from);
            for (StoredEvent event : page.events()) {
                int partition = feed.partitionOf(event.ref().stream());
                if (partitions.contains(partition)
                        && part.test(event.ref())
                        && event.recordedAt().isBefore(until)
                        && !fed.contains(event.ref())) {
                    missing.computeIfAbsent(partition, _ -> new ArrayList<>()).add(event);
                }
            }
            from = page.next();
        } while (from.isPresent());
    }
}
