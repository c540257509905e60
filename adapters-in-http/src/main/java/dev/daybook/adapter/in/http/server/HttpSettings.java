package dev.daybook.adapter.in.http.server;

import java.time.Duration;

/// Where the server listens and how patient it is.
///
/// @param port 0 takes any free one
/// @param idle how long a connection may do nothing
/// @param farewell how long requests under way may take when the server stops
/// @param atOnce how many requests may be under way at once; more are turned away
public record HttpSettings(
        String host, int port, Duration idle, Duration farewell, int atOnce, EventStreams eventStreams) {

    /// How events are streamed to those who listen.
    ///
    /// @param atOnce how many streams may be open at once; more are turned away
    /// @param heartbeat how long a stream is silent at most
    public record EventStreams(int atOnce, Duration heartbeat) {

        static final EventStreams USUAL = new EventStreams(200, Duration.ofSeconds(15));
    }

    public HttpSettings(String host, int port, Duration idle, Duration farewell, int atOnce) {
        this(host, port, idle, farewell, atOnce, EventStreams.USUAL);
    }

    public static HttpSettings on(String host, int port) {
        return new HttpSettings(host, port, Duration.ofSeconds(30), Duration.ofSeconds(10), 1_024);
    }
}
