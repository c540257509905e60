package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.adapter.out.dynamodb.store.ItemSize;
import java.util.ArrayList;
import java.util.List;

/// Splits events into parts that fit into a page each.
final class PageBreaks {

    private PageBreaks() {}

    static List<List<ItemEvent>> split(List<ItemEvent> events, FeedBounds bounds) {
        var parts = new ArrayList<List<ItemEvent>>();
        var part = new ArrayList<ItemEvent>();
        int bytes = 0;
        for (ItemEvent event : events) {
            int size = ItemSize.of(event.essence());
            if (part.size() == bounds.events() || (!part.isEmpty() && bytes + size > bounds.bytes())) {
                parts.add(part);
                part = new ArrayList<>();
                bytes = 0;
            }
            part.add(event);
            bytes += size;
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }
}
