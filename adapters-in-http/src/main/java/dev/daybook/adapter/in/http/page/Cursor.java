package dev.daybook.adapter.in.http.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.json.MalformedJson;
import dev.daybook.adapter.in.http.json.StrictJson;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a page ended. Opaque to clients: JSON in base64url.
///
/// @param list which list it is a page of
/// @param filters the parameters that chose its rows
/// @param last the place of the page's last row, in the list's own words
record Cursor(String list, Map<String, String> filters, List<String> last) {

    static final Rule<Cursor> RULE =
            spot -> read(spot.value().textValue()).or(() -> spot.fault("must be a next_cursor that we answered"));

    /// Filters `name[key]`, by their keys.
    Map<String, String> deepFilters(String name) {
        var found = new LinkedHashMap<String, String>();
        filters.forEach((filter, value) -> {
            if (filter.startsWith(name + "[") && filter.endsWith("]")) {
                found.put(filter.substring(name.length() + 1, filter.length() - 1), value);
            }
        });
        return found;
    }

    @Override
    public String toString() {
        var json = Json.object().put("list", list);
        var filtered = json.putObject("filters");
        filters.forEach(filtered::put);
        var place = json.putArray("last");
        last.forEach(place::add);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(json));
    }

    private static Optional<Cursor> read(String text) {
        try {
            return read(StrictJson.read(Base64.getUrlDecoder().decode(text)));
        } catch (IllegalArgumentException | MalformedJson _) {
            return Optional.empty();
        }
    }

    private static Optional<Cursor> read(JsonNode json) {
        if (!(json.get("filters") instanceof ObjectNode filters) || !(json.get("last") instanceof ArrayNode last)) {
            return Optional.empty();
        }
        var chosen = new LinkedHashMap<String, String>();
        filters.properties()
                .forEach(filter -> chosen.put(filter.getKey(), filter.getValue().asText()));
        return Optional.of(new Cursor(
                json.path("list").asText(),
                chosen,
                last.valueStream().map(JsonNode::asText).toList()));
    }
}
