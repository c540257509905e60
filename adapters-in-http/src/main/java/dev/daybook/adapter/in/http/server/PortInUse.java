package dev.daybook.adapter.in.http.server;

/// Somebody else listens where we were told to.
public final class PortInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortInUse(HttpSettings settings, Throwable cause) {
        super("port %d of %s is in use".formatted(settings.port(), settings.host()), cause);
    }
}
