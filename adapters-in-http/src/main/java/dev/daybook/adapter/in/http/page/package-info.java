/// Lists in pages: how many rows, behind which one, and the cursor to the next page.
@NullMarked
package dev.daybook.adapter.in.http.page;

import org.jspecify.annotations.NullMarked;
