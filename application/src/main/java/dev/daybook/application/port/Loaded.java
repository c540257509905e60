package dev.daybook.application.port;

/// The state of a stream and the token with which to append to it.
public record Loaded<S>(StreamHead head, S state) {}
