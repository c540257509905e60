/// What was posted day by day. Start with `DailyTotalRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.daily;

import org.jspecify.annotations.NullMarked;
