/// Comes before the egg.
@NullMarked
package dev.daybook.bad.cycle.hen;

import org.jspecify.annotations.NullMarked;
