package dev.daybook.adapter.out.dynamodb.feed;

import com.google.common.hash.BloomFilter;
import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.feed.FeedTable.Sight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The segments of one partition, as items: for each its head, and its buckets, written before it. Whoever
/// writes a segment writes the same items, so it matters little when two do, or one does twice.
final class Segments {

    private static final String FROM = "from";
    private static final String BUCKETS = "buckets";
    private static final String FILTER = "filter";
    private static final String CONTENT = "content";

    /// As many as fill four kilobytes, the least that one reads.
    private static final int BUCKET = 200;

    private static final int MOST_HEADS = 100;

    private final FeedTable table;
    private final int partition;

    Segments(FeedTable table, int partition) {
        this.table = table;
        this.partition = partition;
    }

    /// Those that follow one another from the beginning, as far as there are any that are whole.
    List<Segment> load() {
        var segments = new ArrayList<Segment>();
        boolean more = true;
        while (more) {
            var found = table.from(heads(), end(segments) + 1, MOST_HEADS, Sight.STRONG);
            for (Map<String, AttributeValue> item : found.items()) {
                if (!Seal.isWhole(item) || number(item, FROM) != end(segments)) {
                    return segments;
                }
                segments.add(read(item));
            }
            more = found.more();
        }
        return segments;
    }

    static long end(List<Segment> segments) {
        return segments.isEmpty() ? 0 : segments.getLast().to();
    }

    /// Makes the segment, unless somebody has.
    Segment ensure(long from, long to, Map<StreamKey, Long> versions) {
        var segment = segment(from, to, versions);
        var head = head(segment);
        if (table.get(heads(), to).filter(head::equals).isEmpty()) {
            spread(versions, segment).forEach((bucket, content) -> table.put(bucket(segment, bucket, content)));
            table.put(head);
        }
        return segment;
    }

    private static SortedMap<Integer, SortedMap<StreamKey, Long>> spread(
            Map<StreamKey, Long> versions, Segment segment) {
        var buckets = new TreeMap<Integer, SortedMap<StreamKey, Long>>();
        IntStream.range(0, segment.buckets()).forEach(bucket -> buckets.put(bucket, new TreeMap<>()));
        versions.forEach((key, version) -> buckets.computeIfPresent(key.bucket(segment.buckets()), (_, content) -> {
            content.put(key, version);
            return content;
        }));
        return buckets;
    }

    /// The newest version of a stream in a segment. Throws [DamagedIndex].
    OptionalLong find(StreamKey key, Segment segment) {
        var bucket = table.get(buckets(segment), key.bucket(segment.buckets()))
                .filter(Seal::isWhole)
                .orElseThrow(() -> new DamagedIndex(segment));
        var bytes = Attributes.get(bucket, CONTENT).b().asByteBuffer();
        while (bytes.hasRemaining()) {
            var next = new StreamKey(bytes.getLong(), bytes.getLong());
            long version = Varint.read(bytes);
            if (next.equals(key)) {
                return OptionalLong.of(version);
            }
        }
        return OptionalLong.empty();
    }

    /// Then it ends before this segment, and whoever reads the pages from there will make it again.
    void drop(Segment segment) {
        table.delete(heads(), segment.to());
    }

    private static Segment segment(long from, long to, Map<StreamKey, Long> versions) {
        var filter = BloomFilter.create(Segment.FUNNEL, versions.size(), Segment.READ_IN_VAIN);
        versions.keySet().forEach(filter::put);
        return new Segment(from, to, Math.ceilDiv(versions.size(), BUCKET), filter);
    }

    private Map<String, AttributeValue> head(Segment segment) {
        var filter = new ByteArrayOutputStream();
        try {
            segment.filter().writeTo(filter);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var item = new HashMap<>(FeedTable.key(heads(), segment.to()));
        item.put(FROM, Attributes.number(segment.from()));
        item.put(BUCKETS, Attributes.number(segment.buckets()));
        item.put(FILTER, bytes(filter));
        return Seal.on(item);
    }

    private static Segment read(Map<String, AttributeValue> head) {
        try (var filter = Attributes.get(head, FILTER).b().asInputStream()) {
            return new Segment(
                    number(head, FROM),
                    FeedTable.position(head),
                    (int) number(head, BUCKETS),
                    BloomFilter.readFrom(filter, Segment.FUNNEL));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<String, AttributeValue> bucket(Segment segment, int bucket, Map<StreamKey, Long> versions) {
        var content = new ByteArrayOutputStream();
        versions.forEach((key, version) -> {
            content.writeBytes(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(key.high())
                    .putLong(key.low())
                    .array());
            Varint.write(version, content);
        });
        var item = new HashMap<>(FeedTable.key(buckets(segment), bucket));
        item.put(CONTENT, bytes(content));
        return Seal.on(item);
    }

    private static AttributeValue bytes(ByteArrayOutputStream content) {
        return Attributes.bytes(SdkBytes.fromByteArrayUnsafe(content.toByteArray()));
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(Attributes.get(item, name).n());
    }

    private String heads() {
        return partition + "/segments";
    }

    private String buckets(Segment segment) {
        return partition + "/segment/" + segment.to();
    }
}
