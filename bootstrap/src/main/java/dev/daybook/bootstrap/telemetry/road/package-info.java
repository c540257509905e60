/// The ports on an event's way to the read models and the bus, each measured and traced. Around the real adapters;
/// start
/// with `Watched`.
@NullMarked
package dev.daybook.bootstrap.telemetry.road;

import org.jspecify.annotations.NullMarked;
