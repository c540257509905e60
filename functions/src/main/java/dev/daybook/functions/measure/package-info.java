/// How fast functions start and answer, beside one that does nothing. Start with `ColdStart`.
@NullMarked
package dev.daybook.functions.measure;

import org.jspecify.annotations.NullMarked;
