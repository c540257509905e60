package dev.daybook.application.view;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.util.List;

/// One account's balances and its latest entries, newest first: all of it true at one instant.
public record AccountBalances(
        AccountId account, Asset asset, long version, BalanceView balances, List<EntryView> latest) {

    public AccountBalances {
        latest = List.copyOf(latest);
    }
}
