package dev.daybook.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When pieces of the feed passed each hop, as far as that was noted. Notes may be lost, and are forgotten after
/// a year: nothing may depend on them. What is noted names both its ends, so what is lost is missing, and never
/// looks like the time of another.
///
/// Every method throws [Unavailable] when they cannot be reached after bounded retries.
public interface Milestones {

    /// Notes all of it; what is noted already may be noted again.
    void note(List<Milestone> passed);

    /// When a position passed a hop first, as far as that was noted.
    Optional<Instant> find(Hop hop, int partition, long position);
}
