/// A place that is neither adapter nor bootstrap, and meddles with both.
@NullMarked
package dev.daybook.bad.elsewhere;

import org.jspecify.annotations.NullMarked;
