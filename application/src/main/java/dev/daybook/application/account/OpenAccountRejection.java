package dev.daybook.application.account;

import dev.daybook.domain.account.AccountRejection;
import dev.daybook.domain.id.LedgerId;

/// Why an account could not be opened.
public sealed interface OpenAccountRejection {

    record LedgerNotFound(LedgerId ledger) implements OpenAccountRejection {}

    record AccountRefused(AccountRejection reason) implements OpenAccountRejection {}
}
