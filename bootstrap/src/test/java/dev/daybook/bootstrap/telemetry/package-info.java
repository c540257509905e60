/// What others see of a running service: its traces, its meters and their list, its logs. Start with `TracesTest`.
@NullMarked
package dev.daybook.bootstrap.telemetry;

import org.jspecify.annotations.NullMarked;
