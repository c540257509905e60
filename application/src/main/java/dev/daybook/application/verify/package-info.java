/// Proof that nothing is missing and nothing was invented, and repair. Start with `VerifyUseCase`.
@NullMarked
package dev.daybook.application.verify;

import org.jspecify.annotations.NullMarked;
