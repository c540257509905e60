package dev.daybook.application.view;

import dev.daybook.domain.id.LedgerId;
import java.time.Instant;
import java.util.Optional;

/// A book as a read model shows it.
public record LedgerView(LedgerId id, Optional<String> description, Instant createdAt) {}
