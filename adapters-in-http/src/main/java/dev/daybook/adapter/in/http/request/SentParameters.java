package dev.daybook.adapter.in.http.request;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The query of a request as it was sent. It is read as UTF-8, whatever charset the `Content-Type` names: Javalin would
/// read it in
/// that
/// one, and as empty in one that nobody knows, and then `dry_run` would be overlooked.
final class SentParameters {

    /// Stands where bytes are no UTF-8.
    private static final char REPLACEMENT = '\uFFFD';

    private final Map<String, List<Optional<String>>> values = new LinkedHashMap<>();

    SentParameters(Context http) {
        var text = Optional.ofNullable(http.queryString()).orElse("");
        for (var part : text.split("&", -1)) {
            if (!part.isEmpty()) {
                add(part.split("=", 2));
            }
        }
    }

    private void add(String[] part) {
        var name = decoded(part[0]).orElse(part[0]);
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(part.length == 1 ? Optional.of("") : decoded(part[1]));
    }

    Set<String> names() {
        return values.keySet();
    }

    /// Every value of the parameter, in order; empty for one that is not well encoded.
    List<Optional<String>> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8))
                    .filter(value -> value.indexOf(REPLACEMENT) < 0);
        } catch (IllegalArgumentException misspelled) {
            return Optional.empty();
        }
    }
}
