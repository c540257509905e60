package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.client.Attributes;

/// How far each partition has come, noted behind its newest page. Every page proves the one before it, since it
/// begins where that ends; only this proves the last.
final class Ends {

    private static final String END = "end";

    private final FeedTable table;

    Ends(FeedTable table) {
        this.table = table;
    }

    /// At least so far; a page may have been written since.
    long noted(int partition) {
        return table.get(name(partition), 0)
                .flatMap(item -> Attributes.find(item, END))
                .map(end -> Long.parseLong(end.n()))
                .orElse(0L);
    }

    void note(int partition, long end) {
        table.raise(FeedTable.key(name(partition), 0), END, end);
    }

    private static String name(int partition) {
        return partition + "/end";
    }
}
