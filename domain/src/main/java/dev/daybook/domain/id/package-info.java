/// What ledgers, accounts and transactions are called.
@NullMarked
package dev.daybook.domain.id;

import org.jspecify.annotations.NullMarked;
