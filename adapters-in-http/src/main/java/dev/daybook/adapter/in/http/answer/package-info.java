/// What goes back over the wire: answers to reads, to writes, and problems. Start with `Answer`.
@NullMarked
package dev.daybook.adapter.in.http.answer;

import org.jspecify.annotations.NullMarked;
