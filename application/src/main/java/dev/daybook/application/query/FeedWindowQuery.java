package dev.daybook.application.query;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.query.FeedWindow.Placed;
import dev.daybook.application.query.PartitionWalk.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The feed as people leaf through it: by the time of its events, whatever partition they are in.
public final class FeedWindowQuery {

    /// How many entries are looked through for one window, however few of them are wanted.
    private static final int MOST_READ = 5_000;

    /// The same from both ends, where several are of one instant.
    private static final Comparator<PartitionWalk> OLDEST =
            comparing(FeedWindowQuery::time).thenComparingInt(PartitionWalk::partition);

    private final EventFeed feed;

    public FeedWindowQuery(EventFeed feed) {
        this.feed = feed;
    }

    public int partitions() {
        return feed.partitions();
    }

    /// Where every partition ends now.
    public SortedMap<Integer, Long> ends() {
        var ends = feed.ends();
        return new TreeMap<>(IntStream.range(0, ends.size()).boxed().collect(toMap(Function.identity(), ends::get)));
    }

    /// At most `limit` events before these positions, of these partitions. It may be fewer, and even none, though
    /// there are more.
    public FeedWindow before(FeedFilter filter, SortedMap<Integer, Long> positions, int limit) {
        var walks = walks(positions, Direction.EARLIER);
        var found = walk(walks, filter, limit, OLDEST.reversed());
        return window(found, reached(walks), positions);
    }

    /// The same behind these positions.
    public FeedWindow behind(FeedFilter filter, SortedMap<Integer, Long> positions, int limit) {
        var walks = walks(positions, Direction.LATER);
        var found = walk(walks, filter, limit, OLDEST);
        return window(found.reversed(), positions, reached(walks));
    }

    private List<PartitionWalk> walks(SortedMap<Integer, Long> positions, Direction direction) {
        return positions.entrySet().stream()
                .map(start -> new PartitionWalk(feed, start.getKey(), start.getValue(), direction))
                .toList();
    }

    /// Within a partition the feed's own order holds, whatever the times.
    private static List<Placed> walk(
            List<PartitionWalk> walks, FeedFilter filter, int limit, Comparator<PartitionWalk> first) {
        var found = new ArrayList<Placed>();
        int read = 0;
        var walk = next(walks, first);
        while (walk.isPresent() && found.size() < limit && read < MOST_READ) {
            var entry = walk.get().next().orElseThrow();
            if (filter.wants(entry.event())) {
                found.add(new Placed(entry.event(), walk.get().partition(), entry.position()));
            }
            walk.get().take();
            read++;
            walk = next(walks, first);
        }
        return found;
    }

    private static Optional<PartitionWalk> next(List<PartitionWalk> walks, Comparator<PartitionWalk> first) {
        return walks.stream().filter(walk -> walk.next().isPresent()).min(first);
    }

    private static Instant time(PartitionWalk walk) {
        return walk.next().map(FeedEntry::event).orElseThrow().recordedAt();
    }

    private static SortedMap<Integer, Long> reached(List<PartitionWalk> walks) {
        return new TreeMap<>(walks.stream().collect(toMap(PartitionWalk::partition, PartitionWalk::position)));
    }

    private FeedWindow window(List<Placed> found, SortedMap<Integer, Long> from, SortedMap<Integer, Long> to) {
        boolean hasEarlier = from.values().stream().anyMatch(position -> position > 0);
        boolean hasLater = to.entrySet().stream().anyMatch(end -> end.getValue() < feed.end(end.getKey()));
        return new FeedWindow(found, from, to, hasEarlier, hasLater);
    }
}
