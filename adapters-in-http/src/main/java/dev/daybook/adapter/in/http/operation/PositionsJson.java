package dev.daybook.adapter.in.http.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.daybook.adapter.in.http.json.Json;
import java.util.List;

/// A position of each partition of the feed, as texts.
final class PositionsJson {

    private PositionsJson() {}

    static ArrayNode of(List<Long> positions) {
        var json = Json.array();
        positions.forEach(position -> json.add(Long.toString(position)));
        return json;
    }
}
