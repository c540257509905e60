package dev.daybook.domain.id;

import java.util.regex.Pattern;

/// The name of one book: 1 to 64 letters, digits, `_` or `-`.
public record LedgerId(String value) {

    private static final Pattern SPELLING = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public LedgerId {
        if (!isSpelledWell(value)) {
            throw new IllegalArgumentException("not a ledger id: " + value);
        }
    }

    public static boolean isSpelledWell(String text) {
        return SPELLING.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
