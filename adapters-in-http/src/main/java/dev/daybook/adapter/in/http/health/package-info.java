/// Whether this process lives, and whether it is ready for requests.
@NullMarked
package dev.daybook.adapter.in.http.health;

import org.jspecify.annotations.NullMarked;
