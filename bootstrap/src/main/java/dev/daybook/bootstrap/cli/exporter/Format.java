package dev.daybook.bootstrap.cli.exporter;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The formats by the words that people type.
enum Format {
    HLEDGER,
    JSONL;

    Journal journal(Heading heading) {
        return switch (this) {
            case HLEDGER -> new HledgerJournal(heading);
            case JSONL -> new JsonLines();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final class Words implements ITypeConverter<Format>, Iterable<String> {

        @Override
        public Format convert(String word) {
            return Arrays.stream(values())
                    .filter(format -> format.toString().equals(word))
                    .findAny()
                    .orElseThrow(() -> new TypeConversionException("must be hledger or jsonl, not " + word));
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(values()).map(Format::toString).iterator();
        }
    }
}
