package dev.daybook.adapter.in.http.console.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times in UTC, and how long something takes.
public final class Moments {

    private static final DateTimeFormatter SECONDS = format("d MMM yyyy HH:mm:ss");
    private static final DateTimeFormatter MILLIS = format("d MMM yyyy HH:mm:ss.SSS");
    private static final DateTimeFormatter CLOCK = format("HH:mm:ss.SSS");
    private static final DateTimeFormatter DAY = format("d MMM yyyy");

    private Moments() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    public static String seconds(Instant time) {
        return SECONDS.format(time);
    }

    public static String millis(Instant time) {
        return MILLIS.format(time);
    }

    /// The time of the day, where that is the day of `first`.
    public static String millisSince(Instant first, Instant time) {
        return day(first).equals(day(time)) ? CLOCK.format(time) : millis(time);
    }

    public static String day(Instant time) {
        return DAY.format(time);
    }

    /// `12 ms`, `3.4 s`, `5 min`, `2 h`, `3 d`.
    public static String lasting(Duration duration) {
        if (duration.toMillis() < 1_000) {
            return duration.toMillis() + " ms";
        }
        if (duration.toMinutes() < 2) {
            return String.format(Locale.ENGLISH, "%.1f s", duration.toMillis() / 1_000.0);
        }
        if (duration.toHours() < 2) {
            return duration.toMinutes() + " min";
        }
        return duration.toDays() < 2 ? duration.toHours() + " h" : duration.toDays() + " d";
    }
}
