/// One request as our routes see it: its headers, parameters and body, read and checked. Start with `Call`.
@NullMarked
package dev.daybook.adapter.in.http.request;

import org.jspecify.annotations.NullMarked;
