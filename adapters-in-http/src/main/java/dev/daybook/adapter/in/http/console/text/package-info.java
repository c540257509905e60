/// Amounts and times as people read them.
@NullMarked
package dev.daybook.adapter.in.http.console.text;

import org.jspecify.annotations.NullMarked;
