package dev.daybook.application.transaction;

import dev.daybook.domain.transaction.TransactionRejection;

/// Why a batch of commands was refused as a whole.
public sealed interface BatchRejection {

    /// The command at this place, from 0, was refused on what those before it would have left.
    record CommandRefused(int place, TransactionRejection reason) implements BatchRejection {}

    /// Together the commands write more events than one atomic write holds.
    record TooManyEvents(int events, int limit) implements BatchRejection {}
}
