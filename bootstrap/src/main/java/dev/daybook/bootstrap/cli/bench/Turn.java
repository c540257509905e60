package dev.daybook.bootstrap.cli.bench;

/// The time to send an order.
///
/// @param due when it should be sent, as `System.nanoTime` tells it; who is late has made somebody wait since then
record Turn(long number, long due) {}
