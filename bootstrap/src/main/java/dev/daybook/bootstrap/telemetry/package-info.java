/// How a running service is seen from outside: meters, traces, marks in the log. Start with `Telemetry`.
@NullMarked
package dev.daybook.bootstrap.telemetry;

import org.jspecify.annotations.NullMarked;
