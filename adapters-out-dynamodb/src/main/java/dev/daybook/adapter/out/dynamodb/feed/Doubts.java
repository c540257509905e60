package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What holds for the whole feed: into how many partitions it was divided when it began, and which doubts there
/// are.
final class Doubts {

    private static final Map<String, AttributeValue> KEY = FeedTable.key("feed", 0);
    private static final String PARTITIONS = "partitions";
    private static final String DOUBTS = "doubts";
    private static final String SETTLED = "settled";

    private final FeedTable table;

    Doubts(FeedTable table) {
        this.table = table;
    }

    /// Begins a feed with so many partitions, and its first doubt, unless it has begun. Answers how many it
    /// has.
    int begin(int partitions) {
        var item = new HashMap<>(KEY);
        item.put(PARTITIONS, Attributes.number(partitions));
        item.put(DOUBTS, Attributes.number(1));
        item.put(SETTLED, Attributes.number(0));
        return (int) number(table.putIfAbsent(item).orElse(item), PARTITIONS);
    }

    void raise() {
        table.increment(KEY, DOUBTS);
    }

    OptionalLong open() {
        var item = table.get("feed", 0).orElseThrow(() -> new IllegalStateException("the feed has not begun"));
        long newest = number(item, DOUBTS);
        return number(item, SETTLED) < newest ? OptionalLong.of(newest) : OptionalLong.empty();
    }

    void settle(long doubt) {
        table.raise(KEY, SETTLED, doubt);
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(Attributes.get(item, name).n());
    }
}
