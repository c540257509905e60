/// Meters, by Micrometer's conventions; `docs/metrics.md` lists them all. Start with `Measures`.
@NullMarked
package dev.daybook.bootstrap.telemetry.measure;

import org.jspecify.annotations.NullMarked;
