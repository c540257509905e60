package dev.daybook.bad.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

final class AsksForTheTime {

    Object ofAnInstant() {
        return Instant.now();
    }

    Object ofADate() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Object ofAClock() {
        return Clock.systemUTC();
    }

    long ofTheSystem() {
        return System.currentTimeMillis();
    }

    long ofTheProcessor() {
        return System.nanoTime();
    }
}
