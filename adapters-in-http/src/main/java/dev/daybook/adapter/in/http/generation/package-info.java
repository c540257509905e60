/// Generations of read models that are not live, to look at. Start with `SideViews`.
@NullMarked
package dev.daybook.adapter.in.http.generation;

import org.jspecify.annotations.NullMarked;
