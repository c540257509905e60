package dev.daybook.domain.transaction;

import dev.daybook.domain.event.RetiredEvent;

/// Shapes of [TransactionEvent] that are no longer written but stay readable for ever. See [TransactionUpcaster].
public sealed interface RetiredTransactionEvent extends RetiredEvent {

    /// Nothing has been retired so far: this type has no value. The first `…V1` record takes its place.
    enum None implements RetiredTransactionEvent {}

    @Override
    default TransactionEvent upcast() {
        return TransactionUpcaster.upcast(this);
    }
}
