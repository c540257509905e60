/// API keys, the simple alternative: secrets of our own making, of which a file keeps nothing but the hashes.
///
/// Start with `ApiKeys`, which proves them, and `KeyFile`, which says what a line of the file is.
@NullMarked
package dev.daybook.adapter.in.http.auth.key;

import org.jspecify.annotations.NullMarked;
