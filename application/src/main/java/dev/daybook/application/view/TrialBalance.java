package dev.daybook.application.view;

import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.util.List;
import java.util.Map;

/// All accounts of a book that were ever posted to, and the sums per asset: debits equal credits, always.
public record TrialBalance(List<Line> lines, Map<Asset, Totals> totals) {

    public record Line(AccountId account, Asset asset, Totals posted) {}

    public TrialBalance {
        lines = List.copyOf(lines);
        totals = Map.copyOf(totals);
    }
}
