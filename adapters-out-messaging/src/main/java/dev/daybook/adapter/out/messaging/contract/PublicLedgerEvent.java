package dev.daybook.adapter.out.messaging.contract;

import dev.daybook.domain.id.LedgerId;
import java.time.Instant;
import java.util.Optional;

/// What others are told of a book as a whole.
public sealed interface PublicLedgerEvent extends PublicEvent {

    record Created(LedgerId ledger, Optional<String> description, Instant recordedAt) implements PublicLedgerEvent {}
}
