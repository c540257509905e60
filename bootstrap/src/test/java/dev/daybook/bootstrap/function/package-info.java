/// The functions' work, without a runtime around it.
@NullMarked
package dev.daybook.bootstrap.function;

import org.jspecify.annotations.NullMarked;
