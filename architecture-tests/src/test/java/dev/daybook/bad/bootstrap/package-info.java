/// The bootstrap that others should not know.
@NullMarked
package dev.daybook.bad.bootstrap;

import org.jspecify.annotations.NullMarked;
