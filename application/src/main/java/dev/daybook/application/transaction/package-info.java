/// What can be done with transactions. Start with `PostTransactionUseCase`.
@NullMarked
package dev.daybook.application.transaction;

import org.jspecify.annotations.NullMarked;
