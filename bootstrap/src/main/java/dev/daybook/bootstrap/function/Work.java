package dev.daybook.bootstrap.function;

import com.fasterxml.jackson.databind.JsonNode;

/// What a function does with an event.
@FunctionalInterface
interface Work {

    /// Answers JSON, in UTF-8. What it throws makes the call a failure, which AWS makes anew or tells of.
    byte[] handle(JsonNode event, Deadline deadline);

    /// Does something without connections or effects that loads what the first event will need.
    default void rehearse() {}
}
