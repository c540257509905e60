package dev.daybook.application.query;

import dev.daybook.application.port.DailyTotals;
import dev.daybook.application.view.DailyTotal;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was posted day by day, for reports.
public final class DailyTotalsQuery {

    private final DailyTotals totals;
    private final ReadYourWrites freshness;

    public DailyTotalsQuery(DailyTotals totals) {
        this.totals = totals;
        this.freshness = new ReadYourWrites(totals);
    }

    /// As [DailyTotals#ofAccount] does.
    public List<DailyTotal> ofAccount(
            LedgerId ledger, AccountId account, LocalDate from, LocalDate to, int limit, Freshness wanted) {
        freshness.await(wanted);
        return totals.ofAccount(ledger, account, from, to, limit);
    }

    /// As [DailyTotals#ofDay] does.
    public List<DailyTotal> ofDay(
            LedgerId ledger, LocalDate day, Optional<AccountId> after, int limit, Freshness wanted) {
        freshness.await(wanted);
        return totals.ofDay(ledger, day, after, limit);
    }
}
