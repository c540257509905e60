package dev.daybook.application.view;

import java.time.Instant;

/// A stretch on one of the two axes of time: `from` is part of it, `to` is not.
public record Period(TimeAxis axis, Instant from, Instant to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: %s to %s".formatted(from, to));
        }
    }
}
