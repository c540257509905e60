package dev.daybook.domain.ledger;

import dev.daybook.domain.id.LedgerId;

/// Why a book says no.
public sealed interface LedgerRejection {

    /// The name is taken by a book with another description.
    record LedgerAlreadyExists(LedgerId ledger) implements LedgerRejection {}
}
