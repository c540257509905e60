package dev.daybook.bootstrap.telemetry.road;

import dev.daybook.application.port.StoredEvent;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;

/// How old events are when they get somewhere. Clocks differ a little between machines, so none is younger than
/// nothing.
final class Ages {

    private Ages() {}

    static void record(Collection<StoredEvent> events, Timer timer, InstantSource clock) {
        var now = clock.instant();
        for (StoredEvent event : events) {
            var age = Duration.between(event.recordedAt(), now);
            timer.record(age.isNegative() ? Duration.ZERO : age);
        }
    }
}
