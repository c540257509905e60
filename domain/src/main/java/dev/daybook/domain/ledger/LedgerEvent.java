package dev.daybook.domain.ledger;

import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.id.LedgerId;
import java.time.Instant;
import java.util.Optional;

/// What has happened to a book as a whole, each fact in its current shape.
///
/// Stored for ever: a record here is never edited. A new shape takes its place and the old one moves to
/// [RetiredLedgerEvent], with an upcast in [LedgerUpcaster].
public sealed interface LedgerEvent extends DomainEvent {

    record LedgerCreated(LedgerId ledger, Optional<String> description, Instant at) implements LedgerEvent {}
}
