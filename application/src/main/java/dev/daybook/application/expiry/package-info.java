/// The process manager that expires pending transactions whose time is over. Start with `ExpireDueUseCase`.
@NullMarked
package dev.daybook.application.expiry;

import org.jspecify.annotations.NullMarked;
