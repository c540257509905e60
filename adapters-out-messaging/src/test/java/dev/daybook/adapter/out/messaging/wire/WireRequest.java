package dev.daybook.adapter.out.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What came over the wire.
///
/// @param headers by their names in lower case
public record WireRequest(String method, String path, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TARGET = "x-amz-target";

    /// `PutEvents`, whichever way the protocol says so.
    public String operation() {
        return Optional.ofNullable(headers.get(TARGET))
                .map(target -> target.substring(target.indexOf('.') + 1))
                .orElseGet(() -> form().getOrDefault("Action", "?"));
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// The body of a JSON protocol.
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /// The body of the query protocol.
    public Map<String, String> form() {
        var form = new TreeMap<String, String>();
        for (String field : body.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                form.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
