package dev.daybook.adapter.out.dynamodb.codec;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Points in time to the microsecond, always with all six digits: `2026-11-01T12:00:00.000000Z`.
public final class Micros {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

    private Micros() {}

    public static String write(Instant instant) {
        return FORMAT.format(exact(instant));
    }

    /// Microseconds since 1970.
    public static long sinceEpoch(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, exact(instant));
    }

    public static Instant ofEpoch(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /// A finer time would come back as another one than was written.
    private static Instant exact(Instant instant) {
        if (!instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("finer than a microsecond: " + instant);
        }
        return instant;
    }
}
