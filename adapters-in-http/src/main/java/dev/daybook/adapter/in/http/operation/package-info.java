/// Looking after the read models: how far they are, rebuilding, parked streams, verifying, and the jobs that do it.
/// Start
/// with `ProjectionRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.operation;

import org.jspecify.annotations.NullMarked;
