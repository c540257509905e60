package dev.daybook.benchmarks.rebuild;

import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.FeedSlice;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Reads a whole feed, all partitions at once, in slices as large as those of a rebuild.
public final class FeedReading {

    private static final int SLICE = 4_000;

    private FeedReading() {}

    /// Reads and unpacks, and makes nothing of it.
    static Duration bare(EventFeed feed) {
        return time(feed, _ -> {});
    }

    /// The same, and every event is decoded.
    static Duration decoding(EventFeed feed) {
        return time(
                feed,
                slice -> slice.entries().forEach(entry -> {
                    var _ = entry.event().recorded();
                }));
    }

    private static Duration time(EventFeed feed, Consumer<FeedSlice> reader) {
        long begin = System.nanoTime();
        sideBySide(feed, partition -> read(feed, partition, reader));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /// Does something with each partition, all at once; what fails first is thrown.
    public static void sideBySide(EventFeed feed, Consumer<Integer> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, feed.partitions())
                    .mapToObj(partition -> CompletableFuture.runAsync(() -> work.accept(partition), threads))
                    .toList();
            tasks.forEach(task -> {
                var _ = task.join();
            });
        }
    }

    private static void read(EventFeed feed, int partition, Consumer<FeedSlice> reader) {
        var slice = feed.read(partition, 0, SLICE);
        while (!slice.isEmpty()) {
            reader.accept(slice);
            slice = feed.read(partition, slice.to(), SLICE);
        }
    }
}
