package dev.daybook.benchmarks;

import dev.daybook.benchmarks.WriteRecorder.Write;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Makes recorded calls for real, and does nothing else.
final class BareCalls {

    private BareCalls() {}

    /// How long they take with `concurrency` of them under way at once.
    static Duration make(List<? extends Write> writes, int concurrency, DynamoDbClient client)
            throws InterruptedException, ExecutionException {
        var queue = new ConcurrentLinkedQueue<Write>(writes);
        var loops = Collections.nCopies(concurrency, Executors.callable(() -> drain(queue, client)));
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var loop : threads.invokeAll(loops)) {
                var _ = loop.get();
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void drain(Queue<Write> writes, DynamoDbClient client) {
        for (var write = writes.poll(); write != null; write = writes.poll()) {
            write.make(client);
        }
    }
}
