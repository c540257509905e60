/// The console over real HTTP, in memory. In a real browser it is looked at in `bootstrap`.
@NullMarked
package dev.daybook.adapter.in.http.console;

import org.jspecify.annotations.NullMarked;
