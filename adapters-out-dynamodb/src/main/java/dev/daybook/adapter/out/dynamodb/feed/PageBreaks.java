package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.adapter.out.dynamodb.store.ItemSize;
import java.util.ArrayList;
import java.util.List;

/// Splits events into parts that fit into a page each.
final class PageBreaks {

    private PageBreaks() {}

    /// @param bytes of the events, before they are compressed
    record Part(List<ItemEvent> events, int bytes) {}

    static List<Part> split(List<ItemEvent> events, FeedBounds bounds) {
        var parts = new ArrayList<Part>();
        var part = new ArrayList<ItemEvent>();
        int bytes = 0;
        for (ItemEvent event : events) {
            int size = ItemSize.of(event.essence());
            if (part.size() == bounds.events() || (!part.isEmpty() && bytes + size > bounds.bytes())) {
                parts.add(new Part(part, bytes));
                part = new ArrayList<>();
                bytes = 0;
            }
            part.add(event);
            bytes += size;
        }
        if (!part.isEmpty()) {
            parts.add(new Part(part, bytes));
        }
        return parts;
    }
}
