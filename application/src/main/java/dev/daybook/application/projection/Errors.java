package dev.daybook.application.projection;

/// What went wrong, in words that can be kept beside an event.
public final class Errors {

    private static final int LONGEST = 1_000;

    private Errors() {}

    public static String text(RuntimeException failure) {
        var text = failure.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
