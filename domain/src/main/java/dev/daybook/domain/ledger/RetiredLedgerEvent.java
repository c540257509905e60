package dev.daybook.domain.ledger;

import dev.daybook.domain.event.RetiredEvent;

/// Shapes of [LedgerEvent] that are no longer written but stay readable for ever. See [LedgerUpcaster].
public sealed interface RetiredLedgerEvent extends RetiredEvent {

    /// Nothing has been retired so far: this type has no value. The first `…V1` record takes its place.
    enum None implements RetiredLedgerEvent {}

    @Override
    default LedgerEvent upcast() {
        return LedgerUpcaster.upcast(this);
    }
}
