package dev.daybook.bootstrap.telemetry.road;

import dev.daybook.application.port.Expirations;
import dev.daybook.bootstrap.telemetry.measure.Measures;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Watches the looks for transactions that are due.
final class WatchedExpirations implements Expirations {

    private static final double MILLIS = 1_000;

    private final Expirations expirations;
    private final Counter looks;
    private volatile Duration overdue = Duration.ZERO;

    WatchedExpirations(Expirations expirations, Measures measures) {
        this.expirations = expirations;
        this.looks = measures.counter("daybook.expiry.looks", "Looks for pending transactions that are due.");
        measures.gauge(
                "daybook.expiry.overdue.seconds",
                "For how long the most overdue transaction should have been expired, at the last look.",
                () -> overdue.toMillis() / MILLIS);
    }

    @Override
    public List<Due> due(Instant now, Optional<Due> after, int limit) {
        var due = expirations.due(now, after, limit);
        if (after.isEmpty()) {
            looks.increment();
            overdue = due.isEmpty()
                    ? Duration.ZERO
                    : Duration.between(due.getFirst().expiresAt(), now);
        }
        return due;
    }
}
