package dev.daybook.bootstrap.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Environment variables, read one by one. What is wrong with them is noted and told all at once. An empty one counts
/// as absent.
final class Variables {

    private final Map<String, String> environment;
    private final List<String> faults = new ArrayList<>();

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    boolean has(String name) {
        return text(name).isPresent();
    }

    /// One that has to be there. Without it, a fault is noted.
    Optional<String> required(String name, String meaning) {
        var value = text(name);
        if (value.isEmpty()) {
            fault(name, "is missing: " + meaning);
        }
        return value;
    }

    /// @param parse throws [IllegalArgumentException] for what it cannot read
    /// @param expected what a value has to look like
    <T> Optional<T> parsed(String name, Function<String, T> parse, String expected) {
        return text(name).flatMap(value -> {
            try {
                return Optional.of(parse.apply(value.strip()));
            } catch (IllegalArgumentException refused) {
                fault(name, "must be " + expected);
                return Optional.empty();
            }
        });
    }

    int number(String name, int least, int most, int otherwise) {
        return parsed(
                        name,
                        text -> {
                            int number = Integer.parseInt(text);
                            if (number < least || number > most) {
                                throw new IllegalArgumentException(text);
                            }
                            return number;
                        },
                        "a number from %d to %d".formatted(least, most))
                .orElse(otherwise);
    }

    /// Several words of a few, separated by commas.
    <E extends Enum<E>> Optional<List<E>> choices(String name, Class<E> type) {
        var words = Arrays.stream(type.getEnumConstants()).map(Variables::word).toList();
        return parsed(
                name,
                text -> Arrays.stream(text.split(",", -1))
                        .map(part -> Enum.valueOf(type, part.strip().toUpperCase(Locale.ROOT)))
                        .toList(),
                "some of " + String.join(",", words));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    void fault(String name, String what) {
        faults.add(name + " " + what);
    }

    /// Throws [InvalidSettings] when anything was wrong.
    <T> T require(Supplier<T> settings) {
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
        return settings.get();
    }
}
