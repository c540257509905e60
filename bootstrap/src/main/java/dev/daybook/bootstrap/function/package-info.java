/// Daybook as functions on AWS Lambda: one class for each, which AWS makes once per process and calls with one event
/// after
/// another. What is behind them is opened at first use and again after a snapshot was restored. Start with `Shell`.
@NullMarked
package dev.daybook.bootstrap.function;

import org.jspecify.annotations.NullMarked;
