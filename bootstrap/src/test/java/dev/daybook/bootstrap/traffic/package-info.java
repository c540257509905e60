/// Random and concurrent requests over HTTP, held against a small model of a ledger and against what clients were told.
/// Start with `ModelTest`.
@NullMarked
package dev.daybook.bootstrap.traffic;

import org.jspecify.annotations.NullMarked;
