package dev.daybook.adapter.in.http.console.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// JSON for people: a field on a line.
public final class PrettyJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private PrettyJson() {}

    public static String of(JsonNode json) {
        return json.toPrettyString();
    }

    /// What is no JSON stays as it is.
    public static String of(String text) {
        try {
            var json = MAPPER.readTree(text);
            return json == null || json.isMissingNode() ? text : of(json);
        } catch (JsonProcessingException _) {
            return text;
        }
    }
}
