package dev.daybook.adapter.in.http.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rule for times: RFC 3339 with an offset, no finer than the microseconds that all our stores keep.
public final class Times {

    private static final Pattern SPELLING = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

    public static final Rule<Instant> TIME = spot -> {
        var text = spot.value().textValue();
        if (text == null || !SPELLING.matcher(text).matches()) {
            return spot.fault("must be an RFC 3339 time with an offset and at most microseconds,"
                    + " such as \"2026-11-01T09:30:00Z\"");
        }
        return parse(text)
                .filter(Times::isInRange)
                .or(() -> spot.fault("must be a time such as 2026-11-24T12:00:00Z, in the years 0001 to 9999"));
    };

    private Times() {}

    /// A time that we wrote ourselves, in a cursor: throws [DateTimeException] for one that we cannot have written. The
    /// read models could not even look for it.
    public static Instant ofOurs(String text) {
        return Optional.of(text)
                .filter(written -> SPELLING.matcher(written).matches())
                .flatMap(Times::parse)
                .filter(Times::isInRange)
                .orElseThrow(() -> new DateTimeException("none of ours: " + text));
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isInRange(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(BEYOND);
    }
}
