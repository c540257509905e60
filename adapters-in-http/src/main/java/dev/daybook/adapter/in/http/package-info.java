/// The ledger as a web API: routes, the OpenAPI contract, problem details and the console.
///
/// Turns requests into commands and queries, and their answers into responses. May use the application and Javalin,
/// never another adapter; every decision is made further in.
@NullMarked
package dev.daybook.adapter.in.http;

import org.jspecify.annotations.NullMarked;
