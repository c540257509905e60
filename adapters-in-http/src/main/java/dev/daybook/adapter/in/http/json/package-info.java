/// Strict reading and plain writing of JSON.
@NullMarked
package dev.daybook.adapter.in.http.json;

import org.jspecify.annotations.NullMarked;
