package dev.daybook.domain.ledger;

import dev.daybook.domain.id.LedgerId;
import java.time.Instant;
import java.util.Optional;

/// What someone may ask of a book as a whole.
public sealed interface LedgerCommand {

    record CreateLedger(LedgerId ledger, Optional<String> description, Instant at) implements LedgerCommand {}
}
