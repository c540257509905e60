/// The web console: pages for people, made on the server of what the application tells. It may use everything else
/// of this module; nothing else uses it. Start with `ConsoleRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.console;

import org.jspecify.annotations.NullMarked;
