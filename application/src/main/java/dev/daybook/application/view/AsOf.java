package dev.daybook.application.view;

import java.time.Instant;

/// A point on one of the two axes of time: everything up to it counts, `at` included.
public record AsOf(TimeAxis axis, Instant at) {}
