package dev.daybook.application.journey;

import dev.daybook.application.port.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Says what was not noted, once in a while: an outage would else fill the log.
final class Losses {

    private static final Logger LOG = System.getLogger(Losses.class.getName());
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Instant silentUntil = Instant.MIN;
    private long lost;

    Losses(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void count(int more) {
        lost += more;
    }

    /// An outage is told in a line; anything else, which nobody reckons with, with all there is to know.
    synchronized void tell(int more, RuntimeException why) {
        lost += more;
        var now = clock.instant();
        if (now.isBefore(silentUntil)) {
            return;
        }
        var text = "%d passings of events are not noted, and traces will say so: %s".formatted(lost, why);
        if (why instanceof Unavailable) {
            LOG.log(Level.WARNING, text);
        } else {
            LOG.log(Level.ERROR, text, why);
        }
        lost = 0;
        silentUntil = now.plus(BETWEEN_LINES);
    }
}
