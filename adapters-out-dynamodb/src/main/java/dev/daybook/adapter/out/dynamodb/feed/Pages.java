package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.codec.Micros;
import dev.daybook.adapter.out.dynamodb.feed.FeedTable.Found;
import dev.daybook.adapter.out.dynamodb.feed.FeedTable.Sight;
import dev.daybook.application.port.CorruptFeed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The pages of one partition, as items.
final class Pages {

    private static final String COUNT = "count";
    private static final String CONTENT = "content";
    private static final String SINCE = "since";

    private final FeedTable table;
    private final Ends ends;
    private final int partition;

    Pages(FeedTable table, Ends ends, int partition) {
        this.table = table;
        this.ends = ends;
        this.partition = partition;
    }

    int partition() {
        return partition;
    }

    Found from(long position, int limit, Sight sight) {
        return table.from(name(), position, limit, sight);
    }

    Optional<Map<String, AttributeValue>> lastUpTo(long position) {
        return table.lastUpTo(name(), position);
    }

    /// The page that stands there already, if one does.
    Optional<Page> putIfAbsent(Page page) {
        return table.putIfAbsent(item(page)).map(this::open);
    }

    /// Over whatever stands there.
    void put(Page page) {
        table.put(item(page));
    }

    /// Throws [CorruptFeed] when the page is not what was written.
    Page open(Map<String, AttributeValue> item) {
        return read(item).orElseThrow(() -> {
            long first = FeedTable.position(item);
            return new CorruptFeed(partition, first, after(first), "the page is not what was written");
        });
    }

    /// Nothing when the page is not what was written.
    Optional<Page> read(Map<String, AttributeValue> item) {
        if (!Seal.isWhole(item)) {
            return Optional.empty();
        }
        int count = Integer.parseInt(Attributes.get(item, COUNT).n());
        var content = Attributes.get(item, CONTENT).b().asByteArrayUnsafe();
        return Optional.of(new Page(
                partition,
                FeedTable.position(item),
                Packing.unpack(content, count),
                Packing.length(content),
                Attributes.find(item, SINCE).map(since -> Micros.ofEpoch(Long.parseLong(since.n())))));
    }

    /// Where a damaged page ended: where the next one begins, or else as far as the partition has come.
    private long after(long first) {
        return from(first + 1, 1, Sight.STRONG).items().stream()
                .findFirst()
                .map(FeedTable::position)
                .orElseGet(() -> Math.max(ends.noted(partition), first + 1));
    }

    private Map<String, AttributeValue> item(Page page) {
        var item = new HashMap<>(FeedTable.key(name(), page.first()));
        item.put(COUNT, Attributes.number(page.events().size()));
        item.put(CONTENT, Attributes.bytes(SdkBytes.fromByteArrayUnsafe(Packing.pack(page.events()))));
        page.since().ifPresent(since -> item.put(SINCE, Attributes.number(Micros.sinceEpoch(since))));
        return Seal.on(item);
    }

    private String name() {
        return Integer.toString(partition);
    }
}
