package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.application.port.StreamId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/// A stream in 128 bits: the beginning of the SHA-256 of its text in UTF-8. Nobody can make two streams that
/// share one.
record StreamKey(long high, long low) implements Comparable<StreamKey> {

    private static final Comparator<StreamKey> ORDER =
            Comparator.comparingLong(StreamKey::high).thenComparingLong(StreamKey::low);

    static StreamKey of(StreamId stream) {
        var hash = ByteBuffer.wrap(sha256().digest(stream.toString().getBytes(StandardCharsets.UTF_8)));
        return new StreamKey(hash.getLong(), hash.getLong());
    }

    /// The second half, taken as unsigned, modulo the number of partitions.
    int partition(int partitions) {
        return (int) Long.remainderUnsigned(low, partitions);
    }

    /// The same share of all streams for each bucket, told from the first half.
    int bucket(int buckets) {
        return (int) Math.unsignedMultiplyHigh(high, buckets);
    }

    @Override
    public int compareTo(StreamKey other) {
        return ORDER.compare(this, other);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
