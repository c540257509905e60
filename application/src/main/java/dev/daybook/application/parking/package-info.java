/// Streams that stand still in a read model, and how they flow again. Start with `RedriveUseCase`.
@NullMarked
package dev.daybook.application.parking;

import org.jspecify.annotations.NullMarked;
