package dev.daybook.adapter.in.http.console.account;

import java.time.LocalDate;
import java.util.Optional;

/// How much of an account's past a chart shows.
enum Stretch {
    MONTH(30),
    YEAR(365),
    ALL(0);

    private final int days;

    Stretch(int days) {
        this.days = days;
    }

    /// Empty when it has none.
    Optional<LocalDate> firstDay(LocalDate today) {
        return days == 0 ? Optional.empty() : Optional.of(today.minusDays(days - 1L));
    }
}
