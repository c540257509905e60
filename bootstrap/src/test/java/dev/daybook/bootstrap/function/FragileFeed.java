package dev.daybook.bootstrap.function;

import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.FeedPlace;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A feed of which a test takes parts away.
final class FragileFeed implements EventFeed {

    private final EventFeed feed;
    private final Set<Integer> unreadable = new HashSet<>();
    private boolean full;

    FragileFeed(EventFeed feed) {
        this.feed = feed;
    }

    void hide(int partition) {
        unreadable.add(partition);
    }

    void takeNothing() {
        full = true;
    }

    @Override
    public int partitions() {
        return feed.partitions();
    }

    @Override
    public int partitionOf(StreamId stream) {
        return feed.partitionOf(stream);
    }

    @Override
    public List<FeedPiece> extend(Collection<StoredEvent> events) {
        if (full) {
            throw new Unavailable("on purpose", null);
        }
        return feed.extend(events);
    }

    @Override
    public FeedSlice read(int partition, long position, int limit) {
        if (unreadable.contains(partition)) {
            throw new Unavailable("on purpose", null);
        }
        return feed.read(partition, position, limit);
    }

    @Override
    public long end(int partition) {
        return feed.end(partition);
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return feed.versions(streams);
    }

    @Override
    public Optional<FeedPlace> locate(EventRef event, Instant recordedAt) {
        return feed.locate(event, recordedAt);
    }

    @Override
    public void restore(int partition, long from, List<StoredEvent> events) {
        feed.restore(partition, from, events);
    }

    @Override
    public void doubt() {
        feed.doubt();
    }

    @Override
    public OptionalLong openDoubt() {
        return feed.openDoubt();
    }

    @Override
    public void settle(long doubt) {
        feed.settle(doubt);
    }
}
