package dev.daybook.domain.account;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import java.util.Optional;

/// Why an account says no. One record per rule, carrying what the caller needs to explain it.
public sealed interface AccountRejection {

    AccountId account();

    /// The name is taken by an account that was opened with other facts.
    record AccountAlreadyExists(AccountId account) implements AccountRejection {}

    record AccountNotFound(AccountId account) implements AccountRejection {}

    record AccountIsFrozen(AccountId account) implements AccountRejection {}

    record AccountIsClosed(AccountId account) implements AccountRejection {}

    /// It holds something, or something is pending on it, so it cannot be closed.
    record AccountNotEmpty(AccountId account, Asset asset, Holdings holdings) implements AccountRejection {}

    /// The client insists on another version than the account is at.
    record AccountIsAtVersion(AccountId account, long version) implements AccountRejection {}

    /// The client gave this change the name of an earlier one that was another.
    record ChangeKeyConflict(AccountId account) implements AccountRejection {}

    /// Nobody keeps its balance in its own stream, so it cannot have a minimum.
    record AccountNotGuarded(AccountId account) implements AccountRejection {}

    /// A minimum may be set only where it is kept already.
    record MinimumAboveAvailable(AccountId account, Money minimum, Money available) implements AccountRejection {}

    /// With what was to be added it would have `keys` keys in its metadata.
    record TooMuchMetadata(AccountId account, int keys, int limit) implements AccountRejection {}

    record AssetMismatch(AccountId account, Asset held, Asset posted) implements AccountRejection {}

    /// `needed` would leave, but only `available` is there, of which `minimum` must stay.
    record InsufficientFunds(AccountId account, Money available, Money needed, Money minimum)
            implements AccountRejection {}

    /// Why an account of this status takes no postings, if it takes none.
    static Optional<AccountRejection> ofStatus(AccountId account, AccountStatus status) {
        return switch (status) {
            case OPEN -> Optional.empty();
            case FROZEN -> Optional.of(new AccountIsFrozen(account));
            case CLOSED -> Optional.of(new AccountIsClosed(account));
        };
    }
}
