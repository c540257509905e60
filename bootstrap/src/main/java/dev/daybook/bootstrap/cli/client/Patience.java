package dev.daybook.bootstrap.cli.client;

import dev.daybook.application.retry.Backoff;
import java.time.Duration;

/// How long to wait for the service.
///
/// @param connect for a connection
/// @param request for a whole answer
/// @param retries how often a line is sent, and how far apart
/// @param longestWish the most that the service's `Retry-After` is followed
public record Patience(Duration connect, Duration request, Backoff retries, Duration longestWish) {

    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), 8),
            Duration.ofSeconds(60));
}
