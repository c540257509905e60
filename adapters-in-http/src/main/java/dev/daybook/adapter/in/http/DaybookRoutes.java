package dev.daybook.adapter.in.http;

import dev.daybook.adapter.in.http.account.AccountRoutes;
import dev.daybook.adapter.in.http.account.ChangeRoutes;
import dev.daybook.adapter.in.http.account.EntryRoutes;
import dev.daybook.adapter.in.http.account.PointInTime;
import dev.daybook.adapter.in.http.account.SeenHoldings;
import dev.daybook.adapter.in.http.account.StatementRoutes;
import dev.daybook.adapter.in.http.daily.DailyTotalRoutes;
import dev.daybook.adapter.in.http.docs.DocsRoutes;
import dev.daybook.adapter.in.http.event.AccountEventRoutes;
import dev.daybook.adapter.in.http.event.EventStreamRoutes;
import dev.daybook.adapter.in.http.event.FeedRoutes;
import dev.daybook.adapter.in.http.event.OpenStreams;
import dev.daybook.adapter.in.http.event.TimelineRoutes;
import dev.daybook.adapter.in.http.event.TraceRoutes;
import dev.daybook.adapter.in.http.health.HealthRoutes;
import dev.daybook.adapter.in.http.health.Readiness;
import dev.daybook.adapter.in.http.ledger.LedgerRoutes;
import dev.daybook.adapter.in.http.ledger.TrialBalanceRoutes;
import dev.daybook.adapter.in.http.metrics.Meters;
import dev.daybook.adapter.in.http.metrics.MetricsRoutes;
import dev.daybook.adapter.in.http.operation.JobRoutes;
import dev.daybook.adapter.in.http.operation.Operations;
import dev.daybook.adapter.in.http.operation.ParkingRoutes;
import dev.daybook.adapter.in.http.operation.ProjectionRoutes;
import dev.daybook.adapter.in.http.operation.PublicationRoutes;
import dev.daybook.adapter.in.http.operation.RebuildRoutes;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.transaction.BulkRoutes;
import dev.daybook.adapter.in.http.transaction.ResolutionRoutes;
import dev.daybook.adapter.in.http.transaction.TransactionListRoutes;
import dev.daybook.adapter.in.http.transaction.TransactionRoutes;
import dev.daybook.adapter.in.http.usecase.UseCases;
import dev.daybook.adapter.in.http.write.WriteSides;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Every route of the API, by what it is about. Whoever serves them, a server or a function, gets them from here.
///
/// @param streams those that listen to events now
/// @param heartbeat how long a stream of events is silent at most
/// @param meters none in a process that is not asked for them, such as a function
record DaybookRoutes(
        UseCases useCases,
        Readiness readiness,
        InstantSource time,
        OpenStreams streams,
        Duration heartbeat,
        Optional<PrometheusMeterRegistry> meters) {

    DaybookRoutes {
        var clock = time;
        time = () -> clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void addTo(Routes routes) {
        var notFound = new NotFound(useCases.ledgerExistence());
        var writes = new WriteSides(useCases.real(), useCases.rehearsed());
        new LedgerRoutes(writes, useCases.ledgers(), time).addTo(routes);
        new TrialBalanceRoutes(useCases.trialBalances(), useCases.side(), notFound).addTo(routes);
        addAccountRoutes(routes, writes, notFound);
        new TransactionRoutes(writes, useCases.transactions(), notFound, time).addTo(routes);
        new TransactionListRoutes(useCases.transactions(), notFound).addTo(routes);
        new ResolutionRoutes(writes, notFound, time).addTo(routes);
        new BulkRoutes(writes, useCases.guardedStreams(), notFound, time).addTo(routes);
        addFeedRoutes(routes, notFound);
        useCases.operations().ifPresent(operations -> addOperationRoutes(routes, operations));
        new HealthRoutes(readiness).addTo(routes);
        new DocsRoutes().addTo(routes);
    }

    private void addAccountRoutes(Routes routes, WriteSides writes, NotFound notFound) {
        var accounts = useCases.accounts();
        var pointInTime = new PointInTime(accounts, useCases.accountsAt(), useCases.side());
        var seen = new SeenHoldings(useCases.balances(), useCases.accountsAt());
        new AccountRoutes(writes, pointInTime, accounts, useCases.balances(), useCases.side(), notFound, time)
                .addTo(routes);
        new ChangeRoutes(writes, seen, notFound, time).addTo(routes);
        new EntryRoutes(accounts, notFound).addTo(routes);
        new StatementRoutes(accounts, notFound).addTo(routes);
        new DailyTotalRoutes(useCases.dailyTotals(), accounts, notFound).addTo(routes);
    }

    private void addFeedRoutes(Routes routes, NotFound notFound) {
        var feed = useCases.feed();
        new AccountEventRoutes(useCases.history(), notFound).addTo(routes);
        new TimelineRoutes(useCases.timeline(), notFound).addTo(routes);
        new TraceRoutes(useCases.traces(), notFound).addTo(routes);
        new FeedRoutes(feed, notFound).addTo(routes);
        new EventStreamRoutes(feed, useCases.news(), streams, heartbeat, notFound).addTo(routes);
    }

    private void addOperationRoutes(Routes routes, Operations operations) {
        new ProjectionRoutes(operations).addTo(routes);
        new RebuildRoutes(operations, useCases.feed(), time).addTo(routes);
        new ParkingRoutes(operations).addTo(routes);
        new PublicationRoutes(operations).addTo(routes);
        new JobRoutes(operations).addTo(routes);
        meters.ifPresent(shown -> new MetricsRoutes(new Meters(shown, operations, streams)).addTo(routes));
    }
}
