/// Comes before the hen.
@NullMarked
package dev.daybook.bad.cycle.egg;

import org.jspecify.annotations.NullMarked;
