package dev.daybook.domain.transaction;

import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;

/// A transaction as its events have left it.
public sealed interface Transaction {

    record Absent() implements Transaction {}

    record Posted(TransactionPosted posting) implements Transaction {}
}
