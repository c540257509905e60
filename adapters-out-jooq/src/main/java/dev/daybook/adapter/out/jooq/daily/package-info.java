/// Daily totals as rows of Postgres: the smallest read model there is, for whoever adds another one.
///
/// Start with `DailyTotalRows`.
@NullMarked
package dev.daybook.adapter.out.jooq.daily;

import org.jspecify.annotations.NullMarked;
