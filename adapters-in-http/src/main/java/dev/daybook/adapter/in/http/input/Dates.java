package dev.daybook.adapter.in.http.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rule for days: RFC 3339 full dates, in the years 0001 to 9999.
public final class Dates {

    private static final Pattern SPELLING = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

    public static final Rule<LocalDate> DATE = Texts.spelled(
            text -> parse(text).isPresent(),
            "must be a day such as 2026-11-24, in the years 0001 to 9999",
            LocalDate::parse);

    private Dates() {}

    /// A day that we wrote ourselves, in a cursor: throws [DateTimeException] for one that we cannot have written.
    public static LocalDate ofOurs(String text) {
        return parse(text).orElseThrow(() -> new DateTimeException("none of ours: " + text));
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return SPELLING.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
