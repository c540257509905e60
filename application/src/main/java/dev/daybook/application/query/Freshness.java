package dev.daybook.application.query;

import dev.daybook.application.port.EventRef;
import java.time.Duration;
import java.util.Optional;

/// How fresh an answer must be: it contains the event that an earlier write named, or says within `patience`
/// that it does not yet.
public record Freshness(Optional<EventRef> atLeast, Duration patience) {

    /// Whatever is there.
    public static final Freshness ANY = new Freshness(Optional.empty(), Duration.ZERO);
}
