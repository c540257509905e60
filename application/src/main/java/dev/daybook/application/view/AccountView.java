package dev.daybook.application.view;

import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.time.Instant;
import java.util.Map;

/// An account as a read model shows it. `version` counts the events of its own stream.
public record AccountView(
        LedgerId ledger,
        AccountId id,
        Asset asset,
        MinimumBalance minimumBalance,
        AccountStatus status,
        long version,
        Map<String, String> metadata,
        Instant openedAt,
        BalanceView balances) {

    public AccountView {
        metadata = Map.copyOf(metadata);
    }

    /// An account as it was the moment it was opened.
    public static AccountView opened(LedgerId ledger, AccountOpened opening) {
        return new AccountView(
                ledger,
                opening.account(),
                opening.asset(),
                opening.minimumBalance(),
                AccountStatus.OPEN,
                1,
                opening.metadata(),
                opening.at(),
                BalanceView.posted(Totals.ZERO, opening.normalBalance()));
    }
}
