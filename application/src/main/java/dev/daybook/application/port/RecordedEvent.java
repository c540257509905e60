package dev.daybook.application.port;

import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.event.EventType;
import java.time.Instant;
import java.util.UUID;

/// A stored event, in its current shape. `type` is the name and version it was stored under.
public record RecordedEvent(
        EventRef ref, UUID id, EventType type, DomainEvent event, Instant recordedAt, EventMetadata metadata) {}
