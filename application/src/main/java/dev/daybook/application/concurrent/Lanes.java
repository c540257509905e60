package dev.daybook.application.concurrent;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs tasks side by side, at most `width` at once, but those that share a lane one after the other in the order in
/// which they came. Results are handed over in that order too, by one thread.
///
/// Memory is bounded: [#submit] waits while `width` tasks are under way or waiting to be handed over. One thread
/// submits and closes.
public final class Lanes<K, T> implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<K, CompletableFuture<T>> newest = new HashMap<>();
    /// In order; an empty one is the end.
    private final BlockingQueue<Optional<CompletableFuture<T>>> underWay;
    private final Semaphore places;
    private final CompletableFuture<Void> delivered;
    private volatile @Nullable Throwable failure;

    public Lanes(int width, Consumer<T> receiver) {
        this.underWay = new ArrayBlockingQueue<>(width + 1);
        this.places = new Semaphore(width);
        this.delivered = CompletableFuture.runAsync(() -> deliver(receiver), threads)
                .whenComplete((_, _) -> places.release(width));
    }

    /// Waits for a place. Once a task or the receiver has failed, throws that failure.
    public void submit(Set<K> lanes, Supplier<T> task) throws InterruptedException {
        places.acquire();
        if (failure != null) {
            throw new CompletionException(failure);
        }
        newest.values().removeIf(CompletableFuture::isDone);
        var result = behind(lanes).thenApplyAsync(_ -> task.get(), threads);
        lanes.forEach(lane -> newest.put(lane, result));
        underWay.put(Optional.of(result));
    }

    /// Waits until every result was handed over. Throws what a task or the receiver threw.
    @Override
    public void close() {
        try (threads) {
            underWay.add(Optional.empty());
            delivered.join();
        }
    }

    private CompletableFuture<?> behind(Set<K> lanes) {
        var ahead = lanes.stream().map(newest::get).filter(Objects::nonNull).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(ahead).exceptionally(_ -> null);
    }

    private void deliver(Consumer<T> receiver) {
        try {
            for (var next = underWay.take(); next.isPresent(); next = underWay.take()) {
                receiver.accept(next.get().join());
                places.release();
            }
        } catch (InterruptedException interrupted) {
            throw failed(new IllegalStateException("results were not all handed over", interrupted));
        } catch (RuntimeException failed) {
            throw failed(failed);
        }
    }

    /// Known before any place is given back: else a submitter that gets one would wait behind a queue nobody empties.
    private RuntimeException failed(RuntimeException reason) {
        failure = reason;
        return reason;
    }
}
