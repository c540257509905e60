/// Javalin on Jetty, set up for us: virtual threads, limits, and a problem for everything that goes wrong. Start with
/// `JavalinServer`.
@NullMarked
package dev.daybook.adapter.in.http.server;

import org.jspecify.annotations.NullMarked;
