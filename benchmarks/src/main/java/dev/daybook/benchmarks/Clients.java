package dev.daybook.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Clients that each make one call after the other. The first failure of any of them is a failure of all.
record Clients(int number) {

    /// @param waits how long each call took, in nanoseconds, shortest first
    record Load(Duration time, List<Long> waits) {

        double perSecond() {
            return waits.size() / (time.toNanos() / 1e9);
        }

        double percentileMillis(int percent) {
            return waits.get((waits.size() - 1) * percent / 100) / 1e6;
        }
    }

    /// No call begins after `time`.
    Load call(Runnable call, Duration time) throws InterruptedException, ExecutionException {
        var waits = new ArrayList<Long>();
        long start = System.nanoTime();
        Callable<List<Long>> client = () -> repeat(call, start + time.toNanos());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(Collections.nCopies(number, client))) {
                waits.addAll(each.get());
            }
        }
        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new Load(elapsed, waits.stream().sorted().toList());
    }

    private static List<Long> repeat(Runnable call, long end) {
        var waits = new ArrayList<Long>();
        for (long before = System.nanoTime(); before - end < 0; before = System.nanoTime()) {
            call.run();
            waits.add(System.nanoTime() - before);
        }
        return waits;
    }
}
