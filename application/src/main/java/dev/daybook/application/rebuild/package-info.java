/// Read models built anew beside the live ones. Start with `RebuildUseCase`.
@NullMarked
package dev.daybook.application.rebuild;

import org.jspecify.annotations.NullMarked;
