package dev.daybook.adapter.out.jooq;

import java.util.Locale;

/// Constants as the rows spell them: `DEBIT` is `debit`.
final class Spelling {

    private Spelling() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E parse(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }
}
