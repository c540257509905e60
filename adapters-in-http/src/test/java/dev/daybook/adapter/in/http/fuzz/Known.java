package dev.daybook.adapter.in.http.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Texts that the service has answered, under the names it gave them, so that requests name what really is there.
final class Known {

    private static final int MOST = 100;
    /// What is answered under one name and asked for under another.
    private static final Map<String, String> ALSO = Map.of("next_cursor", "cursor", "ETag", "If-Match");

    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    Optional<String> any(String name, Dice dice) {
        return Optional.ofNullable(texts.get(name)).map(dice::pickEarly);
    }

    void learn(Reply reply) {
        if (reply.status() >= 300) {
            return;
        }
        reply.header("Location").ifPresent(this::learnPath);
        for (var header : List.of("Consistency-Token", "ETag")) {
            reply.header(header).ifPresent(value -> put(header, value));
        }
        if (reply.header("Content-Type").filter("application/json"::equals).isPresent()
                && !reply.text().isEmpty()) {
            learn(reply.json());
        }
    }

    /// `/ledgers/main` makes `main` one of the `ledgers`.
    private void learnPath(String path) {
        var segments = path.split("/", -1);
        for (int place = 1; place < segments.length; place++) {
            put(segments[place - 1], segments[place]);
        }
    }

    private void learn(JsonNode json) {
        json.properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                put(field.getKey(), field.getValue().textValue());
            }
        });
        json.forEach(this::learn);
    }

    void put(String name, String text) {
        var known = texts.computeIfAbsent(ALSO.getOrDefault(name, name), _ -> new ArrayList<>());
        if (!known.contains(text) && known.size() < MOST) {
            known.add(text);
        }
    }
}
