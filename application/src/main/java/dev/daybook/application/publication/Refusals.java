package dev.daybook.application.publication;

import dev.daybook.application.port.Intake.Refusal;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.UntoldEvents;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Puts aside what a bus refuses, and says so.
final class Refusals {

    private static final Logger LOG = System.getLogger(Refusals.class.getName());
    private static final int LONGEST = 1_000;

    private final UntoldEvents untold;
    private final InstantSource clock;

    Refusals(UntoldEvents untold, InstantSource clock) {
        this.untold = untold;
        this.clock = clock;
    }

    void park(List<Refusal> refused) {
        refused.forEach(refusal -> park(refusal.event(), refusal.reason()));
    }

    private void park(StoredEvent event, String reason) {
        LOG.log(Level.ERROR, "nobody is told of {0}: {1}", event.ref(), reason);
        var kept = reason.substring(0, Math.min(reason.length(), LONGEST));
        untold.park(event, kept, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
