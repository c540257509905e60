/// What the service measures, for Prometheus. Start with `MetricsRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.metrics;

import org.jspecify.annotations.NullMarked;
