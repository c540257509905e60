package dev.daybook.application.view;

import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.util.List;
import java.util.Map;

/// All accounts of a book that were ever posted to or reserved on, and the sums per asset: debits equal credits,
/// always, of what is posted and of what is reserved.
public record TrialBalance(List<Line> lines, Map<Asset, Holdings> totals) {

    public record Line(AccountId account, Asset asset, Holdings holdings) {}

    public TrialBalance {
        lines = List.copyOf(lines);
        totals = Map.copyOf(totals);
    }
}
