package dev.daybook.application.port;

import dev.daybook.domain.event.EventType;
import java.time.Instant;

/// Says that an event was stored. Only a hint: it may come late, twice, in any order, not at all, or from a forger, so
/// whoever gets one looks into the store.
public record Hint(EventRef event, EventType type, Instant recordedAt) {}
