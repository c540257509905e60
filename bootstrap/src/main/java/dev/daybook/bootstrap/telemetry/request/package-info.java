/// What is measured, traced and logged of each request. Start with `WatchedRequests`.
@NullMarked
package dev.daybook.bootstrap.telemetry.request;

import org.jspecify.annotations.NullMarked;
