package dev.daybook.domain.money;

import java.util.regex.Pattern;

/// What an account holds: a code, and how many decimal places its minor unit has. Written `USD/2`, `BTC/8`, `JPY`.
public record Asset(String code, int exponent) {

    public static final int MAX_EXPONENT = 18;

    /// The one spelling of each asset: an exponent of zero is not written.
    private static final Pattern SPELLING = Pattern.compile("([A-Z][A-Z0-9]{0,15})(?:/([1-9][0-9]?))?");

    public Asset {
        if (!isSpelledWell(spelling(code, exponent))) {
            throw new IllegalArgumentException("not an asset: %s".formatted(spelling(code, exponent)));
        }
    }

    public static boolean isSpelledWell(String text) {
        var parts = SPELLING.matcher(text);
        return parts.matches() && (parts.group(2) == null || Integer.parseInt(parts.group(2)) <= MAX_EXPONENT);
    }

    public static Asset parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Asset(text, 0)
                : new Asset(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    private static String spelling(String code, int exponent) {
        return exponent == 0 ? code : code + "/" + exponent;
    }

    @Override
    public String toString() {
        return spelling(code, exponent);
    }
}
