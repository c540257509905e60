package dev.daybook.adapter.in.http.input;

/// Rules for numbers that come as texts, as in query parameters.
public final class Numbers {

    /// Counts the events of a stream, from 1.
    public static final Rule<Long> VERSION = Texts.spelled(
            text -> text.matches("[1-9][0-9]{0,17}"), "must be a number from 1 on, as in version", Long::valueOf);

    /// Counts the events of a partition of the feed, from 0.
    public static final Rule<Long> POSITION =
            Texts.spelled(text -> text.matches("0|[1-9][0-9]{0,17}"), "must be digits in a string", Long::valueOf);

    private Numbers() {}

    public static Rule<Integer> between(int least, int most) {
        var otherwise = "must be a number from %d to %d".formatted(least, most);
        return Texts.spelled(text -> text.matches("0|[1-9][0-9]{0,8}"), otherwise, Integer::valueOf)
                .where(number -> number >= least && number <= most, otherwise);
    }
}
