package dev.daybook.bootstrap.cli.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/// How it went to send something once.
public sealed interface Attempt {

    /// 408 and 502 to 504 may also come from a proxy, which does not know whether the service did it.
    Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    /// The service has said its last word.
    record Answered(Reply reply) implements Attempt {}

    /// Somebody is there, but asks to come again, after `pause` at the earliest.
    record Busy(String why, Duration pause) implements Attempt {}

    /// No connection, or no answer on it.
    record Lost(String why) implements Attempt {}

    static Attempt of(Reply reply) {
        return PASSING.contains(reply.status()) ? new Busy(reply.summary(), pause(reply)) : new Answered(reply);
    }

    private static Duration pause(Reply reply) {
        var retryAfter = new RetryAfter(Clock.systemUTC());
        return reply.header("Retry-After").map(retryAfter::read).orElse(Duration.ZERO);
    }
}
