/// Who looks at the console, and proof that a form was sent from it. Start with `Session`.
@NullMarked
package dev.daybook.adapter.in.http.console.session;

import org.jspecify.annotations.NullMarked;
