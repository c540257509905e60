package dev.daybook.application.port;

import org.jspecify.annotations.Nullable;

/// Something we depend on cannot be reached or is too busy, and bounded retries did not help. The caller may try again.
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
