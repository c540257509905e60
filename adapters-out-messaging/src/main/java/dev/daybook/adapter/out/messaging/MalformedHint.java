package dev.daybook.adapter.out.messaging;

import org.jspecify.annotations.Nullable;

/// A message on the bus that no Daybook has written. Nothing is lost with it: a hint may get lost.
public final class MalformedHint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedHint(@Nullable String fault, Throwable cause) {
        super("not a hint: " + fault, cause);
    }
}
