package dev.daybook.domain.account;

import dev.daybook.domain.event.RetiredEvent;

/// Shapes of [AccountEvent] that are no longer written but stay readable for ever. See [AccountUpcaster].
public sealed interface RetiredAccountEvent extends RetiredEvent {

    /// Nothing has been retired so far: this type has no value. The first `…V1` record takes its place.
    enum None implements RetiredAccountEvent {}

    @Override
    default AccountEvent upcast() {
        return AccountUpcaster.upcast(this);
    }
}
