/// Rules that turn JSON values into values of the domain and note every fault on the way. Start with `Rule`.
@NullMarked
package dev.daybook.adapter.in.http.input;

import org.jspecify.annotations.NullMarked;
