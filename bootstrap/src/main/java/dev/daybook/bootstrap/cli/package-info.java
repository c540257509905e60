/// The commands of `./daybook`. Each says what is wrong in one sentence and exits 2 when it was called the wrong way.
@NullMarked
package dev.daybook.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
