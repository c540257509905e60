package dev.daybook.application.port;

import dev.daybook.application.view.DailyTotal;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was posted day by day, for reports. A day on which nothing was posted to an account has no total.
public interface DailyTotals extends ProjectedVersions {

    /// Of one account, by day: at most `limit`. The next page begins the day after the last.
    ///
    /// @param from part of the time asked for
    /// @param to not part of it
    List<DailyTotal> ofAccount(LedgerId ledger, AccountId account, LocalDate from, LocalDate to, int limit);

    /// Of one day, by account: at most `limit` behind `after`, or from the first.
    List<DailyTotal> ofDay(LedgerId ledger, LocalDate day, Optional<AccountId> after, int limit);
}
