package dev.daybook.adapter.in.http.auth.jwt;

import dev.daybook.application.retry.Backoff;
import java.time.Duration;

/// How often an issuer is asked for its keys, and how long without an answer.
///
/// @param answer how long one try may take, with all of its answer
/// @param tries how often it is tried in a row
/// @param fresh for how long keys are taken for its latest
/// @param apart how far apart it is asked when a key is unknown: any sender can make one up. Two asks may be closer.
/// @param outage for how long keys still count that it has not confirmed since
record FetchLimits(Duration answer, Backoff tries, Duration fresh, Duration apart, Duration outage) {

    static final FetchLimits USUAL = new FetchLimits(
            Duration.ofSeconds(2),
            new Backoff(Duration.ofMillis(100), Duration.ofMillis(500), 3),
            Duration.ofMinutes(10),
            Duration.ofSeconds(10),
            Duration.ofHours(4));

    /// How long a request waits at most for another one that is asking already.
    Duration longestWait() {
        return answer.plus(tries.longest()).multipliedBy(tries.attempts());
    }
}
