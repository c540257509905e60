package dev.daybook.adapter.in.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A header, or a query parameter before it is encoded. Half a character cannot be sent, so a question mark is.
record Part(String name, String value) {

    Part {
        value = new String(value.getBytes(UTF_8), UTF_8);
    }
}
