package dev.daybook.adapter.out.jooq;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;

/// Whose movements they are.
record Owner(LedgerId ledger, AccountId account) {}
