package dev.daybook.application.view;

import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;

/// A transaction as a read model shows it. `version` counts the events of its own stream.
public record TransactionView(LedgerId ledger, TransactionStatus status, long version, TransactionPosted posting) {}
