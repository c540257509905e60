package dev.daybook.benchmarks;

import java.time.Duration;

/// What an event store was asked, and how long those who asked had to wait for it in all.
record StoreCalls(long loads, long appends, long conflicts, Duration appending) {

    double appendMillis() {
        return appends == 0 ? 0 : appending.toNanos() / 1e6 / appends;
    }
}
