package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.feed.FeedTable.Found;
import dev.daybook.adapter.out.dynamodb.feed.FeedTable.Sight;
import dev.daybook.application.port.CorruptFeed;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads one partition, page after page, each of which must begin where the one before it ends.
///
/// What is old is read eventually consistent, at half the price. Where that shows something odd, a strongly
/// consistent look decides whether pages are missing or were only not to be seen yet.
final class PartitionReader {

    private static final int MOST_PAGES = 100;

    /// A slice takes so many bytes for each event that is wanted, and no fewer than these altogether: what large events
    /// become in memory must not depend on how many of them wait.
    private static final int BYTES_EACH = 512;
    private static final int LEAST_BYTES = 64 * 1024;

    private final Pages pages;
    private final Ends ends;

    /// How many events the latest page had: so many the next ones may have, too.
    private volatile int typical = 1_000;

    /// And so many bytes.
    private volatile int typicalBytes = 300 * 1024;

    /// The farthest end of a page that was seen.
    private volatile long frontier = -1;

    PartitionReader(Pages pages, Ends ends) {
        this.pages = pages;
        this.ends = ends;
    }

    FeedSlice read(long position, int limit) {
        var entries = new ArrayList<FeedEntry>();
        long next = position;
        long room = Math.max(LEAST_BYTES, (long) limit * BYTES_EACH);
        for (boolean more = limit > 0; more && entries.size() < limit && room > 0; ) {
            var wanted = new Wanted(limit - entries.size(), room);
            var run = entries.isEmpty() ? run(next, wanted) : onwards(next, wanted);
            for (Page page : run.pages()) {
                if (room <= 0) {
                    break;
                }
                page.entriesFrom(next).limit(limit - entries.size()).forEach(entries::add);
                next = page.end();
                room -= page.bytes();
                typical = page.events().size();
                typicalBytes = page.bytes();
                frontier = Math.max(frontier, next);
            }
            more = run.more();
        }
        return new FeedSlice(pages.partition(), position, position + entries.size(), entries);
    }

    /// Strongly consistent.
    long end() {
        long end = ends.noted(pages.partition());
        for (var found = pages.from(end, MOST_PAGES, Sight.STRONG);
                ;
                found = pages.from(end, MOST_PAGES, Sight.STRONG)) {
            var run = contiguous(end, found);
            if (run.pages().isEmpty()) {
                return end;
            }
            end = run.pages().getLast().end();
        }
    }

    /// What was found out about the partition is looked up again.
    void forget() {
        frontier = -1;
    }

    private record Wanted(int events, long bytes) {}

    /// Pages that follow one another, the first of which holds a position.
    ///
    /// @param more whether to ask for those behind them
    private record Run(List<Page> pages, boolean more) {

        static final Run NONE = new Run(List.of(), /* more= */ false);
    }

    private Run run(long position, Wanted wanted) {
        var found = found(position, wanted);
        if (beginsAt(position, found)) {
            return contiguous(position, found);
        }
        return found.items().isEmpty() && position == frontier ? Run.NONE : closeLook(position);
    }

    /// Behind what was found already: that is not withheld because of something odd here.
    private Run onwards(long position, Wanted wanted) {
        var found = found(position, wanted);
        return beginsAt(position, found) ? wholeOnes(position, found) : Run.NONE;
    }

    private Found found(long position, Wanted wanted) {
        long count = Math.min(wanted.events() / typical, wanted.bytes() / typicalBytes) + 1;
        return pages.from(position, Math.clamp(count, 1, MOST_PAGES), Sight.EVENTUAL);
    }

    /// A position inside a page, at the end of all, or where pages are missing.
    private Run closeLook(long position) {
        var holding = pages.lastUpTo(position).map(pages::open);
        if (holding.filter(page -> page.holds(position)).isPresent()) {
            return new Run(List.of(holding.get()), /* more= */ true);
        }
        long end = holding.map(Page::end).orElse(0L);
        long noted = ends.noted(pages.partition());
        var found = pages.from(position, 1, Sight.STRONG);
        if (end == position && beginsAt(position, found)) {
            return contiguous(position, found);
        }
        long next = first(found).orElse(Math.max(noted, position));
        if (end < next) {
            throw missing(end, next);
        }
        frontier = position;
        return Run.NONE;
    }

    /// Throws [CorruptFeed] when the first is not what was written.
    private Run contiguous(long position, Found found) {
        var run = wholeOnes(position, found);
        if (run.pages().isEmpty() && beginsAt(position, found)) {
            var _ = pages.open(found.items().getFirst());
        }
        return run;
    }

    /// Up to where something is not to be seen yet, or not as it should be: whoever goes on there will look
    /// closely.
    private Run wholeOnes(long position, Found found) {
        var run = new ArrayList<Page>();
        long next = position;
        for (Map<String, AttributeValue> item : found.items()) {
            var page = pages.read(item).filter(at(next));
            if (page.isEmpty()) {
                return new Run(run, /* more= */ false);
            }
            run.add(page.get());
            next = page.get().end();
        }
        return new Run(run, found.more());
    }

    private static Predicate<Page> at(long position) {
        return page -> page.first() == position;
    }

    private CorruptFeed missing(long from, long to) {
        return new CorruptFeed(pages.partition(), from, to, "pages are missing");
    }

    private static boolean beginsAt(long position, Found found) {
        return first(found).filter(first -> first == position).isPresent();
    }

    private static Optional<Long> first(Found found) {
        return found.items().stream().findFirst().map(FeedTable::position);
    }
}
