package dev.daybook.adapter.out.messaging.bus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Which messages somebody wants to hear, in EventBridge's own language of event patterns.
///
/// @param json an event pattern, one of the files that the cloud's rules are made of too
public record EventPattern(String json) {

    /// Whatever Daybook tells.
    public static final EventPattern EVERYTHING = new EventPattern("{\"source\": [\"daybook\"]}");

    /// What a read model follows: `patterns/read-model-{name}.json`.
    public static EventPattern ofReadModel(String name) {
        var file = "/patterns/read-model-%s.json".formatted(name);
        try (var pattern = EventPattern.class.getResourceAsStream(file)) {
            if (pattern == null) {
                throw new IllegalArgumentException("no such event pattern: " + file);
            }
            return new EventPattern(new String(pattern.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
