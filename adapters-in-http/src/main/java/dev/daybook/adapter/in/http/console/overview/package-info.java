/// The first page: whether the book balances, and what happens now. Start with `OverviewRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.console.overview;

import org.jspecify.annotations.NullMarked;
