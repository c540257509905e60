package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.feed.FeedTable.Sight;
import dev.daybook.application.port.CorruptFeed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How far one partition has come, and the newest version in it of any stream, as its pages tell.
///
/// What the latest pages hold is in memory. What was before is in segments: each begins where the last one ends
/// and ends with the first page by which it has become large enough, so it follows from the pages alone.
final class Heads {

    private static final int PAGES_AT_ONCE = 50;

    private final Pages pages;
    private final Segments segments;
    private final FeedBounds bounds;
    private final List<Segment> covered;
    private final Map<StreamKey, Long> tail = new HashMap<>();
    private final Map<StreamKey, Long> recent = new Recent();
    private long end;

    private Heads(Pages pages, Segments segments, FeedBounds bounds) {
        this.pages = pages;
        this.segments = segments;
        this.bounds = bounds;
        this.covered = new ArrayList<>(segments.load());
        this.end = Segments.end(covered);
    }

    /// As they are now, and at least as far as is `noted`.
    static Heads read(Pages pages, Segments segments, FeedBounds bounds, long noted) {
        var heads = new Heads(pages, segments, bounds);
        heads.catchUp();
        if (heads.end < noted) {
            throw new CorruptFeed(pages.partition(), heads.end, noted, "pages are missing");
        }
        return heads;
    }

    /// Where the next page goes.
    long end() {
        return end;
    }

    /// Reads what others have written meanwhile.
    void catchUp() {
        boolean more = true;
        while (more) {
            var found = pages.from(end, PAGES_AT_ONCE, Sight.STRONG);
            found.items().stream().map(pages::open).forEach(this::absorb);
            more = found.more();
        }
    }

    /// The next page, which is in the table.
    void absorb(Page page) {
        if (page.first() != end) {
            throw new CorruptFeed(pages.partition(), end, page.first(), "pages are missing");
        }
        page.events().forEach(event -> {
            var ref = event.ref();
            var key = StreamKey.of(ref.stream());
            tail.put(key, ref.version());
            recent.put(key, ref.version());
        });
        end = page.end();
        long from = Segments.end(covered);
        if (end - from >= bounds.segmentFrom(from)) {
            covered.add(segments.ensure(from, end, tail));
            tail.clear();
        }
    }

    /// 0 where there is none.
    long version(StreamKey key) {
        var remembered = tail.getOrDefault(key, recent.getOrDefault(key, 0L));
        return remembered > 0 ? remembered : lookUp(key);
    }

    private long lookUp(StreamKey key) {
        for (Segment segment : covered.reversed()) {
            if (segment.mayHold(key)) {
                var version = segments.find(key, segment);
                if (version.isPresent()) {
                    recent.put(key, version.getAsLong());
                    return version.getAsLong();
                }
            }
        }
        return 0;
    }

    /// Those asked for lately: a busy account need not be looked up with every new segment.
    private static final class Recent extends LinkedHashMap<StreamKey, Long> {

        private static final long serialVersionUID = 1L;
        private static final int MOST = 20_000;

        Recent() {
            super(16, 0.75f, /* accessOrder= */ true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamKey, Long> eldest) {
            return size() > MOST;
        }
    }
}
