package dev.daybook.domain.transaction;

import dev.daybook.domain.account.AccountCommand.ChangeAccount;

/// One thing that is asked of the books: of a transaction, or of an account.
sealed interface Step {

    record OfTransaction(TransactionCommand command) implements Step {}

    record OfAccount(ChangeAccount command) implements Step {}
}
