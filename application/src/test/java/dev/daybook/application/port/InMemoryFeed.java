package dev.daybook.application.port;

import static java.util.Comparator.comparingLong;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A feed for tests: what it holds is gone with it.
public final class InMemoryFeed implements EventFeed {

    private final EventDirectory store;
    private final List<List<StoredEvent>> partitions;
    private final Map<StreamId, Long> versions = new HashMap<>();
    private final Set<Lost> lost = new HashSet<>();
    private long doubts = 1;
    private long settled;

    /// @param store where predecessors are that nobody brought
    public InMemoryFeed(int partitions, EventDirectory store) {
        this.store = store;
        this.partitions = Stream.generate(() -> (List<StoredEvent>) new ArrayList<StoredEvent>())
                .limit(partitions)
                .toList();
    }

    @Override
    public int partitions() {
        return partitions.size();
    }

    @Override
    public int partitionOf(StreamId stream) {
        return Math.floorMod(stream.hashCode(), partitions());
    }

    @Override
    public synchronized List<FeedPiece> extend(Collection<StoredEvent> events) {
        var before = ends();
        events.stream().sorted(comparingLong(event -> event.ref().version())).forEach(this::append);
        return IntStream.range(0, partitions())
                .filter(partition -> before.get(partition) < end(partition))
                .mapToObj(partition -> new FeedPiece(partition, before.get(partition), end(partition)))
                .toList();
    }

    @Override
    public synchronized Optional<FeedPlace> locate(EventRef event, Instant recordedAt) {
        int partition = partitionOf(event.stream());
        var events = partitions.get(partition);
        return IntStream.range(0, events.size())
                .filter(at -> events.get(at).ref().equals(event))
                .mapToObj(at -> new FeedPlace(partition, at, Optional.of(recordedAt)))
                .findFirst();
    }

    private void append(StoredEvent event) {
        var ref = event.ref();
        long known = version(ref.stream());
        if (ref.version() <= known) {
            return;
        }
        var missing = LongStream.range(known + 1, ref.version())
                .mapToObj(version -> new EventRef(ref.stream(), version))
                .toList();
        var found = store.find(missing).stream()
                .sorted(comparingLong(before -> before.ref().version()))
                .toList();
        if (found.size() == missing.size()) {
            found.forEach(this::add);
            add(event);
        }
    }

    private void add(StoredEvent event) {
        var ref = event.ref();
        partitions.get(partitionOf(ref.stream())).add(event);
        versions.put(ref.stream(), ref.version());
    }

    @Override
    public synchronized FeedSlice read(int partition, long position, int limit) {
        var events = partitions.get(partition);
        int from = (int) Math.min(position, events.size());
        refuseHole(partition, from);
        int to = (int) IntStream.range(from, events.size())
                        .limit(limit)
                        .takeWhile(at -> !isLost(partition, at))
                        .count()
                + from;
        var entries = IntStream.range(from, to)
                .mapToObj(at -> new FeedEntry(at, events.get(at)))
                .toList();
        return new FeedSlice(partition, position, position + entries.size(), entries);
    }

    private void refuseHole(int partition, int from) {
        if (isLost(partition, from)) {
            long to = LongStream.iterate(from, at -> isLost(partition, at), at -> at + 1)
                            .count()
                    + from;
            throw new CorruptFeed(partition, from, to, "is missing");
        }
    }

    private boolean isLost(int partition, long position) {
        return lost.contains(new Lost(partition, position));
    }

    /// What a test does behind everybody's back: nobody can read these positions.
    public synchronized void lose(int partition, long from, long to) {
        LongStream.range(from, to).forEach(at -> lost.add(new Lost(partition, at)));
    }

    /// What a test does behind everybody's back: the newest entry never was.
    public synchronized StoredEvent cut(int partition) {
        var newest = partitions.get(partition).removeLast();
        versions.merge(newest.ref().stream(), -1L, Long::sum);
        return newest;
    }

    private record Lost(int partition, long position) {}

    @Override
    public synchronized long end(int partition) {
        return partitions.get(partition).size();
    }

    @Override
    public synchronized Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return streams.stream().distinct().collect(toMap(identity(), this::version));
    }

    private long version(StreamId stream) {
        return versions.getOrDefault(stream, 0L);
    }

    @Override
    public synchronized void restore(int partition, long from, List<StoredEvent> events) {
        for (int at = 0; at < events.size(); at++) {
            partitions.get(partition).set((int) from + at, events.get(at));
            lost.remove(new Lost(partition, from + at));
        }
    }

    @Override
    public synchronized void doubt() {
        doubts++;
    }

    @Override
    public synchronized OptionalLong openDoubt() {
        return settled < doubts ? OptionalLong.of(doubts) : OptionalLong.empty();
    }

    @Override
    public synchronized void settle(long doubt) {
        settled = Math.max(settled, doubt);
    }
}
