/// Looking after the read models by hand: how far they are, jobs, what stands still. Start with `OperationPageRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.console.operation;

import org.jspecify.annotations.NullMarked;
