/// How writes are carried out, for real or only rehearsed, and answered. Start with `WriteSides`.
@NullMarked
package dev.daybook.adapter.in.http.write;

import org.jspecify.annotations.NullMarked;
