package dev.daybook.application.rebuild;

import dev.daybook.application.job.Progress;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.projection.Follower;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Builds a generation from the feed: fills it, partitions side by side, and lets it catch up. Cut off anywhere, it
/// goes on where it was when it is asked for again.
final class Builder {

    private final EventFeed feed;
    private final Generation generation;
    private final Progress progress;
    private final AtomicBoolean failed = new AtomicBoolean();

    Builder(EventFeed feed, Generation generation, Progress progress) {
        this.feed = feed;
        this.generation = generation;
        this.progress = progress;
    }

    /// @param ends where to stop, by partition
    /// @param which entries matter
    void build(List<Long> ends, Predicate<FeedEntry> which) {
        if (!generation.isComplete()) {
            progress.phase("filling", sum(ends));
            sideBySide(Follower.filling(feed, generation), ends, which);
            progress.phase("completing", 0);
            generation.complete();
        }
    }

    /// As far as the live generation has come: after this hardly anything is left to do while that one is held still.
    void catchUpWith(Projection live) {
        var ends = live.positions(feed.partitions());
        progress.phase("catching up", sum(ends));
        sideBySide(new Follower(feed, generation), ends, _ -> true);
    }

    private void sideBySide(Follower follower, List<Long> ends, Predicate<FeedEntry> which) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var partitions = IntStream.range(0, ends.size())
                    .mapToObj(partition -> follow(follower, partition, ends.get(partition), which, threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(partitions).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException reason ? reason : failure;
        }
    }

    private CompletableFuture<Void> follow(
            Follower follower, int partition, long end, Predicate<FeedEntry> which, ExecutorService threads) {
        var caller = Thread.currentThread();
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        while (follower.follow(partition, end, which)) {
                            progress.reached(sum(generation.positions(feed.partitions())));
                            stopIfAskedTo(caller);
                        }
                    } catch (RuntimeException | Error failure) {
                        failed.set(true);
                        throw failure;
                    }
                },
                threads);
    }

    private void stopIfAskedTo(Thread caller) {
        if (caller.isInterrupted() || failed.get()) {
            throw new Unavailable("the build was stopped", null);
        }
    }

    private static long sum(List<Long> positions) {
        return positions.stream().mapToLong(Long::longValue).sum();
    }
}
