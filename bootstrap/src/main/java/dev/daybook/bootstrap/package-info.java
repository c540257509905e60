/// Where the program is put together, and the only place that calls a constructor of an adapter.
///
/// Knows which shape is running (embedded, server or Lambda); nothing further in does.
@NullMarked
package dev.daybook.bootstrap;

import org.jspecify.annotations.NullMarked;
