package dev.daybook.application.view;

import dev.daybook.application.port.RecordedEvent;
import java.util.Optional;

/// What one event made of an account.
///
/// @param before empty for the event that opened it
public record AccountChange(RecordedEvent event, Optional<AccountView> before, AccountView after) {}
