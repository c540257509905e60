package dev.daybook.bootstrap.cli.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Which kinds of transactions, and how many of each in how many.
record Mix(Map<Kind, Integer> weights) {

    static final String USUAL = "transfer=8,pending=1,hot=1";

    enum Kind {
        /// Between guarded accounts.
        TRANSFER,
        /// Set aside, then posted, posted in part or voided.
        PENDING,
        /// Into one guarded account that all clients share.
        HOT
    }

    Kind draw(RandomGenerator random) {
        int left = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (var kind : Kind.values()) {
            left -= weights.getOrDefault(kind, 0);
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind in " + weights);
    }

    /// Reads `transfer=8,pending=1,hot=1`.
    static final class Words implements ITypeConverter<Mix> {

        @Override
        public Mix convert(String words) {
            try {
                var weights = Arrays.stream(words.split(",", -1))
                        .map(word -> word.split("=", 2))
                        .collect(Collectors.toMap(
                                word -> Kind.valueOf(word[0].toUpperCase(Locale.ROOT)), word -> weight(word[1])));
                return new Mix(weights);
            } catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException unreadable) {
                throw new TypeConversionException("must be like %s, not %s".formatted(USUAL, words));
            }
        }

        private static int weight(String digits) {
            int weight = Integer.parseInt(digits);
            if (weight < 1 || weight > 1_000) {
                throw new IllegalArgumentException(digits);
            }
            return weight;
        }
    }
}
