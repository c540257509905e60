package dev.daybook.adapter.out.dynamodb.feed;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnel;

/// What is known of the pages between two positions without reading them: which streams they hold, for almost
/// certain, and behind a filter that tells so, in buckets, the newest version there of each.
///
/// @param buckets among which its streams are spread
@SuppressWarnings("UnstableApiUsage")
record Segment(long from, long to, int buckets, BloomFilter<StreamKey> filter) {

    static final Funnel<StreamKey> FUNNEL =
            (key, into) -> into.putLong(key.high()).putLong(key.low());

    /// A bucket that is read in vain costs a read unit, a bit of filter a 65,000th of a write unit.
    static final double READ_IN_VAIN = 0.0001;

    boolean mayHold(StreamKey key) {
        return filter.mightContain(key);
    }
}
