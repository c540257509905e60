package dev.daybook.application.port;

import dev.daybook.domain.event.EventType;
import java.time.Instant;

/// A stream that stands still in one read model, because one of its events cannot be applied.
///
/// @param partition of the feed
/// @param version the event that cannot be applied
/// @param waiting the newest event of the stream that waits: at least `version`
/// @param attempts how often it was tried, at least once
/// @param since when it was parked
public record ParkedStream(
        StreamId stream,
        int partition,
        long version,
        EventType type,
        long waiting,
        String error,
        int attempts,
        Instant since) {}
