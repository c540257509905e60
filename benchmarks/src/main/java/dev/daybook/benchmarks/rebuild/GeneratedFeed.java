package dev.daybook.benchmarks.rebuild;

import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.FeedPlace;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/// A feed of any length that is in no memory: an event is made when it is read, from the template of a stored one.
/// To be read only.
public final class GeneratedFeed implements EventFeed {

    private static final int PARTITIONS = 4;

    private final long events;
    private final LongFunction<ItemEvent> template;

    /// @param template makes the event of a number, the same each time, each in a stream of its own
    public GeneratedFeed(long events, LongFunction<ItemEvent> template) {
        this.events = events;
        this.template = template;
    }

    @Override
    public int partitions() {
        return PARTITIONS;
    }

    /// Event by event in turn.
    @Override
    public FeedSlice read(int partition, long position, int limit) {
        long to = Math.min(position + limit, end(partition));
        var entries = LongStream.range(position, to)
                .mapToObj(at -> new FeedEntry(at, template.apply(at * PARTITIONS + partition)))
                .toList();
        return new FeedSlice(partition, position, Math.max(position, to), entries);
    }

    @Override
    public long end(int partition) {
        return (events - partition + PARTITIONS - 1) / PARTITIONS;
    }

    @Override
    public int partitionOf(StreamId stream) {
        throw new UnsupportedOperationException("nobody follows a stream here");
    }

    @Override
    public List<FeedPiece> extend(Collection<StoredEvent> added) {
        throw new UnsupportedOperationException("to be read only");
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        throw new UnsupportedOperationException("nobody follows a stream here");
    }

    @Override
    public Optional<FeedPlace> locate(EventRef event, Instant recordedAt) {
        throw new UnsupportedOperationException("nobody follows a stream here");
    }

    @Override
    public void restore(int partition, long from, List<StoredEvent> lost) {
        throw new UnsupportedOperationException("to be read only");
    }

    @Override
    public void doubt() {
        throw new UnsupportedOperationException("nothing is to be doubted");
    }

    @Override
    public OptionalLong openDoubt() {
        return OptionalLong.empty();
    }

    @Override
    public void settle(long doubt) {
        throw new UnsupportedOperationException("nothing is to be doubted");
    }
}
