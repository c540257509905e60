/// A web adapter that reads the rows itself.
@NullMarked
package dev.daybook.bad.adapter.in.http;

import org.jspecify.annotations.NullMarked;
