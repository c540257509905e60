/// The console as people see it: in a real browser, of a real service. Start with `Visit`.
@NullMarked
package dev.daybook.bootstrap.console;

import org.jspecify.annotations.NullMarked;
