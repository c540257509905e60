/// Spans of OpenTelemetry that join the trace which stored events carry. Start with `Traces`.
@NullMarked
package dev.daybook.bootstrap.telemetry.trace;

import org.jspecify.annotations.NullMarked;
