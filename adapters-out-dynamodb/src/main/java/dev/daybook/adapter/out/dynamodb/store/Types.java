package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.domain.event.EventType;

/// Stored names and versions in one attribute: `account-opened.v1`.
final class Types {

    private static final String BETWEEN = ".v";

    private Types() {}

    static String write(EventType type) {
        return type.name() + BETWEEN + type.version();
    }

    static EventType read(String text) {
        int between = text.lastIndexOf(BETWEEN);
        return new EventType(text.substring(0, between), Integer.parseInt(text.substring(between + BETWEEN.length())));
    }
}
