package dev.daybook.adapter.in.http.server;

import java.time.Duration;

/// Where the server listens and how patient it is.
///
/// @param port 0 takes any free one
/// @param idle how long a connection may do nothing
/// @param farewell how long requests under way may take when the server stops
/// @param atOnce how many requests may be under way at once; more are turned away
public record HttpSettings(String host, int port, Duration idle, Duration farewell, int atOnce) {

    public static HttpSettings on(String host, int port) {
        return new HttpSettings(host, port, Duration.ofSeconds(30), Duration.ofSeconds(10), 1_024);
    }
}
