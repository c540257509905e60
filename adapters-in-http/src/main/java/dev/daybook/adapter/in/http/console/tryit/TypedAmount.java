package dev.daybook.adapter.in.http.console.tryit;

import dev.daybook.domain.money.Asset;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts as people write them, `1,234.50`, and as the API takes them, `123450`. Nothing is ever rounded.
final class TypedAmount {

    private static final Pattern SPELLING =
            Pattern.compile("-?([0-9]{1,60}|[0-9]{1,3}(,[0-9]{3}){1,20})(\\.[0-9]{1,20})?");

    private TypedAmount() {}

    /// Empty for what is no amount, or is finer than the asset.
    static Optional<String> minorUnits(String typed, Asset asset) {
        return SPELLING.matcher(typed).matches() ? exact(typed.replace(",", ""), asset) : Optional.empty();
    }

    private static Optional<String> exact(String plain, Asset asset) {
        try {
            return Optional.of(new BigDecimal(plain)
                    .setScale(asset.exponent(), RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .toString());
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    /// What is said of one that is not taken.
    static String otherwise(Asset asset) {
        return asset.exponent() == 0
                ? "must be a whole number of %s, such as 12".formatted(asset.code())
                : "must be an amount of %s with at most %d decimal places, such as 12.34"
                        .formatted(asset.code(), asset.exponent());
    }
}
