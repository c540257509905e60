package dev.daybook.application.view;

import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.util.List;

/// What was posted to an account in a period: where it stood before, a page of entries, oldest first by the period's
/// axis, and where it stood in the end. Each entry shows the balance it left in this order.
public record Statement(
        AccountId account,
        Asset asset,
        NormalBalance side,
        Period period,
        Totals opening,
        Totals closing,
        List<EntryView> entries) {

    public Statement {
        entries = List.copyOf(entries);
    }
}
