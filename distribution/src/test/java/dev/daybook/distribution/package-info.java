/// The archive as its users have it: unpacked somewhere, and started.
@NullMarked
package dev.daybook.distribution;

import org.jspecify.annotations.NullMarked;
