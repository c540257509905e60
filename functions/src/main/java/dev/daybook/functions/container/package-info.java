/// What an image of one function is made from, or a runtime of its own: everything on one class path, and a cache of
/// how
/// it starts. Start with `Container`.
@NullMarked
package dev.daybook.functions.container;

import org.jspecify.annotations.NullMarked;
