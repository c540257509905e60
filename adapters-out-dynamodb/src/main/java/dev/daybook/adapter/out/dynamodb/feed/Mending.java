package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.feed.FeedTable.Sight;
import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts events back to their positions: into pages that are whole but for them, and in pages of their own where
/// pages are missing or damaged.
final class Mending {

    private final Pages pages;
    private final Ends ends;
    private final FeedBounds bounds;

    Mending(Pages pages, Ends ends, FeedBounds bounds) {
        this.pages = pages;
        this.ends = ends;
        this.bounds = bounds;
    }

    void restore(long from, List<ItemEvent> events) {
        long next = from;
        var left = events;
        while (!left.isEmpty()) {
            long position = next;
            var holding = holding(position);
            int mended = holding.isPresent() ? correct(holding.get(), position, left) : fill(position, left);
            next += mended;
            left = left.subList(mended, left.size());
        }
        ends.note(pages.partition(), next);
    }

    /// Throws [CorruptFeed][dev.daybook.application.port.CorruptFeed] when the position is inside a damaged
    /// page: what else was in that has to be put back with it.
    private Optional<Page> holding(long position) {
        return pages.lastUpTo(position)
                .flatMap(
                        item -> FeedTable.position(item) == position ? pages.read(item) : Optional.of(pages.open(item)))
                .filter(page -> page.holds(position));
    }

    private int correct(Page page, long position, List<ItemEvent> events) {
        int offset = (int) (position - page.first());
        int count = Math.min(events.size(), page.events().size() - offset);
        var corrected = new ArrayList<>(page.events());
        for (int at = 0; at < count; at++) {
            corrected.set(offset + at, events.get(at));
        }
        pages.put(new Page(page.partition(), page.first(), corrected, page.bytes(), page.since()));
        return count;
    }

    private int fill(long position, List<ItemEvent> events) {
        var following = pages.from(position + 1, 1, Sight.STRONG).items().stream()
                .findFirst()
                .map(FeedTable::position);
        int count = (int) Math.min(following.orElse(Long.MAX_VALUE) - position, events.size());
        long first = position;
        for (PageBreaks.Part part : PageBreaks.split(events.subList(0, count), bounds)) {
            pages.put(new Page(pages.partition(), first, part.events(), part.bytes(), Optional.empty()));
            first += part.events().size();
        }
        return count;
    }
}
