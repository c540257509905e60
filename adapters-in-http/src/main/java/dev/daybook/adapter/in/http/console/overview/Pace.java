package dev.daybook.adapter.in.http.console.overview;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// How many happen in a second, on the average of the last ten.
final class Pace {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private record Some(long nanos, long count) {}

    private final Deque<Some> lately = new ArrayDeque<>();

    /// @param nanos of [System#nanoTime]
    void add(long count, long nanos) {
        if (count > 0) {
            lately.addLast(new Some(nanos, count));
        }
    }

    double perSecond(long nanos) {
        while (!lately.isEmpty() && nanos - lately.getFirst().nanos() > WINDOW.toNanos()) {
            lately.removeFirst();
        }
        return lately.stream().mapToLong(Some::count).sum() / (double) WINDOW.toSeconds();
    }
}
