package dev.daybook.application.port;

import dev.daybook.domain.event.EventType;
import java.time.Instant;

/// An event that a bus refuses to take.
///
/// @param reason of the latest refusal
/// @param attempts how often it was refused, at least once
/// @param since when it was refused first
public record UntoldEvent(EventRef event, EventType type, String reason, int attempts, Instant since) {}
