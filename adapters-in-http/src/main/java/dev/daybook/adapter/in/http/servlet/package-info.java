/// The routes without a server: a request that somebody else has read, as a function gets it, becomes an answer that
/// somebody else will send. Start with `DirectJavalin`.
@NullMarked
package dev.daybook.adapter.in.http.servlet;

import org.jspecify.annotations.NullMarked;
