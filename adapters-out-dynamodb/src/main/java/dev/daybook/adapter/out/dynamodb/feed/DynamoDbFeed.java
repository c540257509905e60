package dev.daybook.adapter.out.dynamodb.feed;

import static java.util.stream.Collectors.groupingBy;

import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.FeedPlace;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The feed in one DynamoDB table. It takes events as [ItemEvent]s, from the events table and its stream.
///
/// A stream's partition is the first 16 bytes of the SHA-256 of its text, of these the last 8 as an unsigned
/// number, modulo the number of partitions, which was fixed when the feed began.
public final class DynamoDbFeed implements EventFeed {

    /// How many a new feed has.
    public static final int PARTITIONS = 4;

    private final Doubts doubts;
    private final Supplier<List<Partition>> opening;

    /// Opened by whoever needs them first.
    private volatile @Nullable List<Partition> known;

    /// @param store where predecessors are that nobody brought
    public DynamoDbFeed(DynamoDbClient client, String table, EventDirectory store, Retries retries) {
        this(new FeedTable(client, table, retries), store, PARTITIONS, FeedBounds.standard());
    }

    DynamoDbFeed(FeedTable table, EventDirectory store, int partitions, FeedBounds bounds) {
        this(table, store, partitions, bounds, InstantSource.system());
    }

    DynamoDbFeed(FeedTable table, EventDirectory store, int partitions, FeedBounds bounds, InstantSource clock) {
        this.doubts = new Doubts(table);
        this.opening = () -> IntStream.range(0, doubts.begin(partitions))
                .mapToObj(number -> Partition.of(table, number, store, bounds, clock))
                .toList();
    }

    private List<Partition> opened() {
        var partitions = known;
        if (partitions != null) {
            return partitions;
        }
        synchronized (opening) {
            var first = known == null ? opening.get() : known;
            known = first;
            return first;
        }
    }

    @Override
    public int partitions() {
        return opened().size();
    }

    @Override
    public int partitionOf(StreamId stream) {
        return StreamKey.of(stream).partition(opened().size());
    }

    /// A partition that cannot be written to keeps the others waiting no longer than it takes to find that out.
    @Override
    public List<FeedPiece> extend(Collection<StoredEvent> events) {
        var pieces = new ArrayList<FeedPiece>();
        var failures = new ArrayList<RuntimeException>();
        items(events)
                .collect(groupingBy(event -> partitionOf(event.ref().stream())))
                .forEach((partition, part) -> pieces.addAll(append(part, opened().get(partition), failures)));
        failures.stream().findFirst().ifPresent(first -> {
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        });
        return pieces;
    }

    private static List<FeedPiece> append(
            List<ItemEvent> events, Partition partition, Collection<RuntimeException> failures) {
        try {
            return partition.writer().append(events);
        } catch (RuntimeException failure) {
            failures.add(failure);
            return List.of();
        }
    }

    @Override
    public Optional<FeedPlace> locate(EventRef event, Instant recordedAt) {
        return opened().get(partitionOf(event.stream())).search().find(event, recordedAt);
    }

    @Override
    public FeedSlice read(int partition, long position, int limit) {
        return opened().get(partition).reader().read(position, limit);
    }

    @Override
    public long end(int partition) {
        return opened().get(partition).reader().end();
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        var versions = new HashMap<StreamId, Long>();
        streams.stream()
                .collect(groupingBy(this::partitionOf))
                .forEach((partition, part) ->
                        versions.putAll(opened().get(partition).writer().versions(part)));
        return versions;
    }

    @Override
    public void restore(int partition, long from, List<StoredEvent> events) {
        opened().get(partition).restore(from, items(events).toList());
    }

    @Override
    public void doubt() {
        begun().raise();
    }

    @Override
    public OptionalLong openDoubt() {
        return begun().open();
    }

    @Override
    public void settle(long doubt) {
        begun().settle(doubt);
    }

    private Doubts begun() {
        var _ = opened();
        return doubts;
    }

    private static Stream<ItemEvent> items(Collection<StoredEvent> events) {
        return events.stream().map(ItemEvent.class::cast);
    }

    private record Partition(PartitionWriter writer, PartitionReader reader, PartitionSearch search, Mending mending) {

        static Partition of(FeedTable table, int number, EventDirectory store, FeedBounds bounds, InstantSource clock) {
            var ends = new Ends(table);
            var pages = new Pages(table, ends, number);
            var segments = new Segments(table, number);
            var reader = new PartitionReader(pages, ends);
            return new Partition(
                    new PartitionWriter(pages, segments, ends, store, bounds, clock),
                    reader,
                    new PartitionSearch(pages, reader, segments),
                    new Mending(pages, ends, bounds));
        }

        void restore(long from, List<ItemEvent> events) {
            mending.restore(from, events);
            writer.forget();
            reader.forget();
        }
    }
}
