package dev.daybook.application.port;

/// An event and its place in its partition of the feed.
///
/// @param position from 0, without gaps
public record FeedEntry(long position, StoredEvent event) {}
