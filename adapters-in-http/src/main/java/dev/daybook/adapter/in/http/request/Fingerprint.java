package dev.daybook.adapter.in.http.request;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.TreeMap;

/// What a request asks for, so that a key that comes again can be told from a key that is used twice: method, path and
/// body, however the path is encoded and whatever the order of the body's fields.
final class Fingerprint {

    private Fingerprint() {}

    static String of(Context http, JsonNode body) {
        var asked = Json.array().add(http.method().name()).add(http.endpoint().path);
        new TreeMap<>(http.pathParamMap()).values().forEach(asked::add);
        return Digest.of(Json.bytes(asked.add(canonical(isPatch(http) ? body : withoutNulls(body)))));
    }

    private static boolean isPatch(Context http) {
        return http.method().equals(HandlerType.PATCH);
    }

    /// Except in a patch, a field that is `null` says no more than one that is left out.
    private static JsonNode withoutNulls(JsonNode body) {
        return body instanceof ObjectNode object
                ? Json.object()
                        .setAll(object.propertyStream()
                                .filter(field -> !field.getValue().isNull())
                                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))
                : body;
    }

    private static JsonNode canonical(JsonNode json) {
        return switch (json) {
            case ObjectNode object -> {
                var sorted = new TreeMap<String, JsonNode>();
                object.properties().forEach(field -> sorted.put(field.getKey(), canonical(field.getValue())));
                yield Json.object().setAll(sorted);
            }
            case ArrayNode array -> {
                var elements = Json.array();
                array.forEach(element -> elements.add(canonical(element)));
                yield elements;
            }
            case JsonNode plain -> plain;
        };
    }
}
