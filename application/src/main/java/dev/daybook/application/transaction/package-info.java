/// What can be done with transactions. Start with `TransactUseCase`.
@NullMarked
package dev.daybook.application.transaction;

import org.jspecify.annotations.NullMarked;
