package dev.daybook.application.port;

import java.util.Optional;
import java.util.UUID;

/// Who asked for an event, and in which course of things.
///
/// @param commandId names the one try of a command that wrote the event; a lost answer is recognised by it
/// @param correlationId what everything that one request set off shares
/// @param causationId what directly caused the command: its own id when a client sent it, else an event's id
/// @param actor who asked
/// @param traceparent the W3C trace context the command came in
public record EventMetadata(
        UUID commandId, String correlationId, UUID causationId, String actor, Optional<String> traceparent) {}
