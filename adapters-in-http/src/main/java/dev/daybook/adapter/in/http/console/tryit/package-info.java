/// Forms for what the API can write, each with the request that it makes and the answer to it. The requests go through
/// the API's own routes, so its rules and its words are the only ones. Start with `TryRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.console.tryit;

import org.jspecify.annotations.NullMarked;
