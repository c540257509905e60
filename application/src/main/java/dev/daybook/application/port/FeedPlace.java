package dev.daybook.application.port;

import java.time.Instant;
import java.util.Optional;

/// Where an event is in the feed.
///
/// @param since when it was put there, to the microsecond; empty where that was not kept
public record FeedPlace(int partition, long position, Optional<Instant> since) {}
