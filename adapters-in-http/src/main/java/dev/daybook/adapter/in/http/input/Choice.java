package dev.daybook.adapter.in.http.input;

import java.util.Arrays;
import java.util.Locale;

/// The rule for one of a few words: the constants of an enum in small letters.
public final class Choice {

    private Choice() {}

    public static <E extends Enum<E>> Rule<E> of(Class<E> type) {
        var constants = type.getEnumConstants();
        var otherwise = "must be one of "
                + String.join(", ", Arrays.stream(constants).map(Choice::word).toList());
        return spot -> Arrays.stream(constants)
                .filter(constant -> word(constant).equals(spot.value().textValue()))
                .findFirst()
                .or(() -> spot.fault(otherwise));
    }

    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
