package dev.daybook.adapter.in.http.input;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// Rules for texts. Length counts characters (code points), as JSON Schema and Postgres do.
public final class Texts {

    /// Text of any length, without what cannot be stored or shown: control characters and halves of characters.
    private static final Rule<String> READABLE = spot -> {
        if (!spot.value().isTextual()) {
            return spot.fault("must be a string");
        }
        var text = spot.value().textValue();
        return text.codePoints().allMatch(Texts::isReadable)
                ? Optional.of(text)
                : spot.fault("must not contain control characters or unpaired surrogates");
    };

    private Texts() {}

    public static Rule<String> upTo(int longest) {
        return READABLE.where(
                text -> text.codePointCount(0, text.length()) <= longest,
                "must have at most %d characters".formatted(longest));
    }

    public static Rule<String> from1To(int longest) {
        return upTo(longest).where(text -> !text.isEmpty(), "must not be empty");
    }

    public static Rule<String> ascii(int longest) {
        return from1To(longest).where(all(c -> c <= '~'), "must be printable ASCII");
    }

    /// A text with a spelling of its own, and what it spells.
    static <T> Rule<T> spelled(Predicate<String> isSpelledWell, String otherwise, Function<String, T> parse) {
        return spot -> {
            if (!spot.value().isTextual()) {
                return spot.fault("must be a string");
            }
            var text = spot.value().textValue();
            return isSpelledWell.test(text) ? Optional.of(parse.apply(text)) : spot.fault(otherwise);
        };
    }

    static Predicate<String> all(IntPredicate character) {
        return text -> text.codePoints().allMatch(character);
    }

    private static boolean isReadable(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }
}
