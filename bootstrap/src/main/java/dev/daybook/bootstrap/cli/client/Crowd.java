package dev.daybook.bootstrap.cli.client;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Clients that do the same at once.
public final class Crowd {

    /// What one of them does.
    @FunctionalInterface
    public interface Client {
        void run() throws InterruptedException;
    }

    /// What is done with one thing.
    @FunctionalInterface
    public interface Handling<T> {
        void handle(T thing) throws InterruptedException;
    }

    private Crowd() {}

    /// Waits for all. Throws what one of them threw, and then does not wait for the others to come to their ends.
    public static void run(int size, Client client) throws InterruptedException {
        Callable<Boolean> task = () -> {
            client.run();
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayDeque<>(
                    Stream.generate(() -> threads.submit(task)).limit(size).toList());
            try {
                await(clients);
            } finally {
                clients.forEach(left -> left.cancel(true));
            }
        }
    }

    /// Each takes the next of these, until none is left.
    public static <T> void share(int size, List<T> things, Handling<T> handling) throws InterruptedException {
        var left = new ConcurrentLinkedQueue<>(things);
        run(size, () -> {
            for (var thing = next(left); thing.isPresent(); thing = next(left)) {
                handling.handle(thing.get());
            }
        });
    }

    private static <T> Optional<T> next(Queue<T> left) {
        return Optional.ofNullable(left.poll());
    }

    private static void await(Queue<Future<Boolean>> clients) throws InterruptedException {
        try {
            while (!clients.isEmpty()) {
                var _ = clients.remove().get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }
}
