package dev.daybook.deploy.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.adapter.out.messaging.bus.EventPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The pattern files that the embedded bus uses too.
///
/// The rule lets through whatever any read model wants, so that a message is published once; each subscription
/// then takes its own part. A topic filters message bodies in the language of event patterns, so there the file
/// is used as it is.
final class Patterns {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, List<Object>>> FIELDS = new TypeReference<>() {};

    private Patterns() {}

    static Map<String, List<Object>> of(ReadModel readModel) {
        try {
            return JSON.readValue(EventPattern.ofReadModel(readModel.setting()).json(), FIELDS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not a flat event pattern: " + readModel.setting(), unreadable);
        }
    }

    /// Two patterns that differ in two fields have no union in one pattern.
    static Map<String, List<Object>> any() {
        return Stream.of(ReadModel.values())
                .map(Patterns::of)
                .reduce(Patterns::union)
                .orElseThrow();
    }

    private static Map<String, List<Object>> union(Map<String, List<Object>> one, Map<String, List<Object>> other) {
        long differing = one.entrySet().stream()
                .filter(field -> !other.entrySet().contains(field))
                .count();
        if (!one.keySet().equals(other.keySet()) || differing > 1) {
            throw new IllegalArgumentException("no one pattern for both %s and %s".formatted(one, other));
        }
        var union = new LinkedHashMap<>(one);
        other.forEach((field, values) -> union.merge(field, values, Patterns::union));
        return union;
    }

    private static List<Object> union(List<Object> some, List<Object> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
