/// The OpenAPI contract and a page to browse it.
@NullMarked
package dev.daybook.adapter.in.http.docs;

import org.jspecify.annotations.NullMarked;
