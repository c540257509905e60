package dev.daybook.adapter.in.http.usecase;

import dev.daybook.adapter.in.http.generation.SideViews;
import dev.daybook.adapter.in.http.operation.Operations;
import dev.daybook.adapter.in.http.write.WriteSide;
import dev.daybook.application.journey.TraceQuery;
import dev.daybook.application.projection.News;
import dev.daybook.application.query.AccountAtQuery;
import dev.daybook.application.query.AccountHistoryQuery;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.AccountTimelineQuery;
import dev.daybook.application.query.BalanceQuery;
import dev.daybook.application.query.DailyTotalsQuery;
import dev.daybook.application.query.FeedQuery;
import dev.daybook.application.query.FeedWindowQuery;
import dev.daybook.application.query.LedgerExistenceQuery;
import dev.daybook.application.query.LedgerQuery;
import dev.daybook.application.query.StoredEventQuery;
import dev.daybook.application.query.TransactionQuery;
import dev.daybook.application.query.TrialBalanceQuery;
import dev.daybook.application.transaction.GuardedStreams;
import java.util.Optional;

/// Everything the application can do and tell, as far as the API offers it.
///
/// @param operations none in a process that cannot go on after its answer, such as a function
/// @param side what is asked with `generation=side`
/// @param news wakes the streams of events when there may be more of the feed
/// @param rehearsed does what `real` does over commands that are only rehearsed
public record UseCases(
        WriteSide real,
        WriteSide rehearsed,
        GuardedStreams guardedStreams,
        LedgerQuery ledgers,
        LedgerExistenceQuery ledgerExistence,
        AccountQuery accounts,
        AccountAtQuery accountsAt,
        BalanceQuery balances,
        AccountHistoryQuery history,
        AccountTimelineQuery timeline,
        TransactionQuery transactions,
        TraceQuery traces,
        TrialBalanceQuery trialBalances,
        DailyTotalsQuery dailyTotals,
        SideViews side,
        FeedQuery feed,
        FeedWindowQuery feedWindows,
        StoredEventQuery storedEvents,
        News news,
        Optional<Operations> operations) {}
