/// Movements between accounts that happen together or not at all. Start with `TransactionDecider`.
@NullMarked
package dev.daybook.domain.transaction;

import org.jspecify.annotations.NullMarked;
