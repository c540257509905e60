/// The adapter that others should not know.
@NullMarked
package dev.daybook.bad.adapter.out.jooq;

import org.jspecify.annotations.NullMarked;
