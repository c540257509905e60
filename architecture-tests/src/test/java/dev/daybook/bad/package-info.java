/// What we never do, one example for each rule. Laid out as the real packages are, so that the rules apply.
@NullMarked
package dev.daybook.bad;

import org.jspecify.annotations.NullMarked;
