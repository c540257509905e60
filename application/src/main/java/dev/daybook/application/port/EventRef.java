package dev.daybook.application.port;

/// The place of one event: its stream and its version there, from 1.
public record EventRef(StreamId stream, long version) {}
