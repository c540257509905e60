package dev.daybook.domain.ledger;

import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;

/// A book as its events have left it.
public sealed interface Ledger {

    record Absent() implements Ledger {}

    record Created(LedgerCreated creation) implements Ledger {}
}
