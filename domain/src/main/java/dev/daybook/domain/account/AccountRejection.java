package dev.daybook.domain.account;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;

/// Why an account says no. One record per rule, carrying what the caller needs to explain it.
public sealed interface AccountRejection {

    AccountId account();

    /// The name is taken by an account that was opened with other facts.
    record AccountAlreadyExists(AccountId account) implements AccountRejection {}

    record AccountNotFound(AccountId account) implements AccountRejection {}

    /// An account opens empty, so its minimum cannot be above zero.
    record MinimumAboveOpeningBalance(AccountId account, Money minimum) implements AccountRejection {}

    record AssetMismatch(AccountId account, Asset held, Asset posted) implements AccountRejection {}

    /// `needed` would leave, but only `available` is there, of which `minimum` must stay.
    record InsufficientFunds(AccountId account, Money available, Money needed, Money minimum)
            implements AccountRejection {}
}
