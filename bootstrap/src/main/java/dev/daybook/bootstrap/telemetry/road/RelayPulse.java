package dev.daybook.bootstrap.telemetry.road;

import dev.daybook.bootstrap.telemetry.measure.Measures;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Whether this process relays, and since when it has not got on.
final class RelayPulse {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private volatile boolean relays;
    private volatile long lastBeat = System.nanoTime();

    RelayPulse(Measures measures) {
        measures.gauge("daybook.relay.active", "Whether this process is the relay.", () -> relays ? 1 : 0);
        measures.gauge(
                "daybook.relay.silence.seconds",
                "For how long the relay has not got on; 0 in a process that does not relay.",
                () -> relays ? silence().toNanos() / NANOS : 0);
    }

    void begin() {
        beat();
        relays = true;
    }

    void beat() {
        lastBeat = System.nanoTime();
    }

    void end() {
        relays = false;
    }

    private Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastBeat);
    }
}
