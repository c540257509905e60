package dev.daybook.application.verify;

import dev.daybook.application.port.StoredEvent;
import java.time.Instant;

/// How many events there are in each partition, and the sum of their fingerprints: when both are the same in the store
/// and in the feed, both hold the same events, each once.
final class Tally {

    private final long[] counts;
    private final long[] sums;

    Tally(int partitions) {
        this.counts = new long[partitions];
        this.sums = new long[partitions];
    }

    /// @param until later events do not count: the store and the feed are not looked at in the same moment
    void add(int partition, StoredEvent event, Instant until) {
        if (event.recordedAt().isBefore(until)) {
            counts[partition]++;
            sums[partition] += event.fingerprint();
        }
    }

    boolean isEqual(Tally other, int partition) {
        return counts[partition] == other.counts[partition] && sums[partition] == other.sums[partition];
    }
}
