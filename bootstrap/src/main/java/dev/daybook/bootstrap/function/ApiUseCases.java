package dev.daybook.bootstrap.function;

import dev.daybook.adapter.in.http.generation.SideViews;
import dev.daybook.adapter.in.http.usecase.UseCases;
import dev.daybook.adapter.in.http.write.WriteSide;
import dev.daybook.application.journey.TraceQuery;
import dev.daybook.application.port.Books;
import dev.daybook.application.port.DailyTotals;
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
import dev.daybook.bootstrap.service.CommandSide;
import java.util.Optional;

/// What the web API offers where functions serve it: all but the operations, which go on behind their answers.
record ApiUseCases(Store store, Books books, DailyTotals dailyTotals, TraceQuery traces) {

    UseCases withoutSide() {
        return with(SideViews.NONE);
    }

    UseCases with(SideViews side) {
        var events = store.events();
        var commands = CommandSide.amongMany(events);
        var guarded = new GuardedStreams(commands);
        return new UseCases(
                WriteSide.of(commands, events, guarded),
                WriteSide.of(commands.rehearsing(), events, guarded),
                guarded,
                new LedgerQuery(books),
                new LedgerExistenceQuery(commands),
                new AccountQuery(books),
                new AccountAtQuery(events, books),
                new BalanceQuery(store.balances()),
                new AccountHistoryQuery(events),
                new AccountTimelineQuery(events),
                new TransactionQuery(books),
                traces,
                new TrialBalanceQuery(books),
                new DailyTotalsQuery(dailyTotals),
                side,
                new FeedQuery(store.feed()),
                new FeedWindowQuery(store.feed()),
                new StoredEventQuery(events, store.feed()),
                new News(),
                Optional.empty());
    }
}
