/// Tests of the routes without a server.
@NullMarked
package dev.daybook.adapter.in.http.servlet;

import org.jspecify.annotations.NullMarked;
