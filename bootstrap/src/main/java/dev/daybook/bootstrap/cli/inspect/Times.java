package dev.daybook.bootstrap.cli.inspect;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Times that stand well below one another.
final class Times {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

    private Times() {}

    /// To the microsecond, always with all six digits.
    static String exact(Instant time) {
        return FORMAT.format(time);
    }
}
