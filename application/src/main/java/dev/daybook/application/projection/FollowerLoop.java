package dev.daybook.application.projection;

import dev.daybook.application.concurrent.Background;
import dev.daybook.application.port.CorruptFeed;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Keeps a projection, or whoever else goes through the feed, up with it: one thread for each partition, woken
/// by hints, and by itself every second in case they are lost; or, where they cannot get lost, more and more seldom.
public final class FollowerLoop implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FollowerLoop.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Backoff OUTAGE = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5), Integer.MAX_VALUE);

    private final String name;
    private final IntPredicate follower;
    private final List<News> news;
    private final Duration rarely;
    private final ToIntFunction<StreamId> partitionOf;
    private final List<Background> threads;
    private final Map<Integer, String> troubles = new ConcurrentHashMap<>();

    public FollowerLoop(EventFeed feed, Projection projection) {
        this(feed, projection, BETWEEN_LOOKS);
    }

    /// One that looks by itself after `rarely` at the latest.
    public FollowerLoop(EventFeed feed, Projection projection, Duration rarely) {
        this(feed, projection.name(), new Follower(feed, projection)::follow, rarely);
    }

    /// @param follower takes the next piece of a partition and answers whether there was one
    public FollowerLoop(EventFeed feed, String name, IntPredicate follower) {
        this(feed, name, follower, BETWEEN_LOOKS);
    }

    private FollowerLoop(EventFeed feed, String name, IntPredicate follower, Duration rarely) {
        this.rarely = rarely;
        this.name = name;
        this.follower = follower;
        this.partitionOf = feed::partitionOf;
        this.news = Stream.generate(News::new).limit(feed.partitions()).toList();
        this.threads = IntStream.range(0, feed.partitions())
                .mapToObj(
                        partition -> new Background("follower-%s-%d".formatted(name, partition), () -> run(partition)))
                .toList();
    }

    public void start() {
        threads.forEach(Background::start);
    }

    public void hear(Collection<EventRef> hinted) {
        hinted.stream()
                .mapToInt(event -> partitionOf.applyAsInt(event.stream()))
                .distinct()
                .forEach(partition -> news.get(partition).tell());
    }

    public boolean isRunning() {
        return threads.stream().allMatch(Background::isRunning);
    }

    /// What holds it up, by partition; none while it follows.
    public Map<Integer, String> troubles() {
        return Map.copyOf(troubles);
    }

    @Override
    public void close() {
        threads.forEach(Background::close);
    }

    private void run(int partition) throws InterruptedException {
        var look = BETWEEN_LOOKS;
        for (int failures = 0; !Thread.currentThread().isInterrupted(); ) {
            OUTAGE.pauseBefore(failures + 1);
            long known = news.get(partition).count();
            if (isFollowed(partition)) {
                failures = 0;
                news.get(partition).await(known, look);
                boolean woken = news.get(partition).count() > known;
                look = woken ? BETWEEN_LOOKS : shorter(look.multipliedBy(2), rarely);
            } else {
                failures++;
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean isFollowed(int partition) {
        try {
            while (follower.test(partition)) {
                troubles.remove(partition);
            }
            troubles.remove(partition);
            return true;
        } catch (Unavailable | CorruptFeed trouble) {
            troubles.put(partition, trouble.toString());
            LOG.log(Level.WARNING, () -> "follower of %s waits: %s".formatted(name, trouble));
            return false;
        }
    }
}
