package dev.daybook.adapter.out.messaging.publisher;

/// How much fits into one request.
///
/// @param entries at most so many
/// @param bytes of one entry, and of all together, at most, by the bus's way of counting
record Limits(int entries, int bytes) {}
