/// Work side by side that must look as if done in order.
@NullMarked
package dev.daybook.application.concurrent;

import org.jspecify.annotations.NullMarked;
