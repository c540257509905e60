package dev.daybook.adapter.in.http.console.transaction;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time, drawn from 0 to [#WIDTH].
record Scale(Instant begin, Instant end) {

    static final int WIDTH = 1000;

    /// Where a time is on it.
    int place(Instant time) {
        long all = Math.max(1, micros(end));
        return Math.toIntExact(Math.clamp(micros(time) * WIDTH / all, 0, WIDTH));
    }

    private long micros(Instant time) {
        return Duration.between(begin, time).toNanos() / 1_000;
    }
}
