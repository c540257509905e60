package dev.daybook.adapter.in.http.server;

import dev.daybook.adapter.in.http.auth.Authenticator;
import dev.daybook.adapter.in.http.auth.OpenDoor;
import java.time.Duration;

/// Where the server listens and how patient it is.
///
/// @param port 0 takes any free one
/// @param authenticator finds out who asks; whoever does not has to listen on this machine alone
/// @param idle how long a connection may do nothing
/// @param farewell how long requests under way may take when the server stops
/// @param atOnce how many requests may be under way at once; more are turned away
public record HttpSettings(
        String host,
        int port,
        Authenticator authenticator,
        Duration idle,
        Duration farewell,
        int atOnce,
        EventStreams eventStreams) {

    /// How events are streamed to those who listen.
    ///
    /// @param atOnce how many streams may be open at once; more are turned away
    /// @param heartbeat how long a stream is silent at most
    public record EventStreams(int atOnce, Duration heartbeat) {

        static final EventStreams USUAL = new EventStreams(200, Duration.ofSeconds(15));
    }

    /// Throws [IllegalArgumentException] where anybody could come in who can reach the host.
    public HttpSettings {
        if (authenticator instanceof OpenDoor && !Loopback.is(host)) {
            throw new IllegalArgumentException(
                    "without authentication it may only listen on this machine itself, such as on 127.0.0.1, not on "
                            + host);
        }
    }

    public HttpSettings(
            String host, int port, Authenticator authenticator, Duration idle, Duration farewell, int atOnce) {
        this(host, port, authenticator, idle, farewell, atOnce, EventStreams.USUAL);
    }

    /// Open to everybody on this machine.
    public static HttpSettings open(String host, int port) {
        return on(host, port, new OpenDoor());
    }

    public static HttpSettings on(String host, int port, Authenticator authenticator) {
        return new HttpSettings(host, port, authenticator, Duration.ofSeconds(30), Duration.ofSeconds(10), 1_024);
    }
}
