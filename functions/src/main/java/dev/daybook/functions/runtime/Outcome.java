package dev.daybook.functions.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// What became of a call.
public sealed interface Outcome {

    record Answered(String answer) implements Outcome {}

    /// Nothing was answered.
    ///
    /// @param reason as the function's runtime tells AWS of it
    record Failed(String reason) implements Outcome {}

    /// What was answered. Throws an [AssertionError] where nothing was.
    default String text() {
        return switch (this) {
            case Answered(var text) -> text;
            case Failed(var reason) -> throw new AssertionError("the call failed: " + reason);
        };
    }

    default JsonNode json() {
        try {
            return new JsonMapper().readTree(text());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(text(), malformed);
        }
    }
}
