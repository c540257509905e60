package dev.daybook.application.query;

import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.view.AccountView;
import java.util.Optional;

/// What one event made of an account.
///
/// @param before empty for the event that opened it
public record AccountChange(RecordedEvent event, Optional<AccountView> before, AccountView after) {}
