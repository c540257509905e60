package dev.daybook.application.view;

import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountStatus;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// An account as a read model, or its own stream, shows it.
///
/// @param guarded whether its own stream tells of every posting
/// @param version counts the events of its own stream
/// @param balances absent where only its own stream was asked, and that does not tell
public record AccountView(
        LedgerId ledger,
        AccountId id,
        Asset asset,
        NormalBalance side,
        MinimumBalance minimumBalance,
        boolean guarded,
        AccountStatus status,
        long version,
        Map<String, String> metadata,
        Instant openedAt,
        Optional<BalanceView> balances) {

    public AccountView {
        metadata = Map.copyOf(metadata);
    }

    /// An account as it was the moment it was opened.
    public static AccountView opened(LedgerId ledger, AccountOpened opening) {
        var side = opening.normalBalance();
        return new AccountView(
                ledger,
                opening.account(),
                opening.asset(),
                side,
                opening.minimumBalance(),
                opening.guarded(),
                AccountStatus.OPEN,
                1,
                opening.metadata(),
                opening.at(),
                Optional.of(BalanceView.of(Holdings.NOTHING, side)));
    }

    /// An account as its own stream shows it.
    public static AccountView of(LedgerId ledger, Account.Opened account) {
        var opening = account.opening();
        var side = opening.normalBalance();
        return new AccountView(
                ledger,
                account.id(),
                account.asset(),
                side,
                account.minimumBalance(),
                account.isGuarded(),
                account.status(),
                account.version(),
                account.metadata(),
                opening.at(),
                account.isGuarded() ? Optional.of(BalanceView.of(account.holdings(), side)) : Optional.empty());
    }

    public AccountView with(BalanceView found) {
        return new AccountView(
                ledger,
                id,
                asset,
                side,
                minimumBalance,
                guarded,
                status,
                version,
                metadata,
                openedAt,
                Optional.of(found));
    }
}
