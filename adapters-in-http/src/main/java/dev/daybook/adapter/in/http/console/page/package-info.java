/// What all pages share: how they are made, answered and refused. Start with `Pages`.
@NullMarked
package dev.daybook.adapter.in.http.console.page;

import org.jspecify.annotations.NullMarked;
