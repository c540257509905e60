package dev.daybook.application.port;

import java.time.Instant;

/// A piece of the feed passed a hop.
///
/// @param at to the microsecond
public record Milestone(Hop hop, FeedPiece piece, Instant at) {}
