package dev.daybook.adapter.out.jooq;

import java.time.Instant;

/// Which times the tables can hold and be asked about.
final class Times {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Times() {}

    /// The nearest of them: a question about a time beyond all movements has the same answer there.
    static Instant within(Instant time) {
        if (time.isBefore(FIRST)) {
            return FIRST;
        }
        return time.isAfter(LAST) ? LAST : time;
    }
}
