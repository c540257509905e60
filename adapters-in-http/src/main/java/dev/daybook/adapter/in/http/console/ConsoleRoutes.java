package dev.daybook.adapter.in.http.console;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.auth.OpenDoor;
import dev.daybook.adapter.in.http.console.account.AccountRoutes;
import dev.daybook.adapter.in.http.console.account.ChartRoutes;
import dev.daybook.adapter.in.http.console.account.HistoryRoutes;
import dev.daybook.adapter.in.http.console.account.StatementRoutes;
import dev.daybook.adapter.in.http.console.asset.AssetRoutes;
import dev.daybook.adapter.in.http.console.feed.FeedPageRoutes;
import dev.daybook.adapter.in.http.console.feed.StreamPageRoutes;
import dev.daybook.adapter.in.http.console.operation.ActionRoutes;
import dev.daybook.adapter.in.http.console.operation.OperationPageRoutes;
import dev.daybook.adapter.in.http.console.operation.RebuildPageRoutes;
import dev.daybook.adapter.in.http.console.overview.OverviewRoutes;
import dev.daybook.adapter.in.http.console.page.Mishaps;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.page.Shell;
import dev.daybook.adapter.in.http.console.session.Session;
import dev.daybook.adapter.in.http.console.transaction.TraceRoutes;
import dev.daybook.adapter.in.http.console.transaction.TransactionRoutes;
import dev.daybook.adapter.in.http.console.tryit.TryRoutes;
import dev.daybook.adapter.in.http.event.OpenStreams;
import dev.daybook.adapter.in.http.operation.Operations;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.servlet.PlainAnswer;
import dev.daybook.adapter.in.http.servlet.PlainRequest;
import dev.daybook.adapter.in.http.usecase.UseCases;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/// Every page of the console.
///
/// @param streams those that listen to events now, pages among them
/// @param heartbeat how long a stream of events is silent at most
/// @param writes answers requests that write, as the API does
public record ConsoleRoutes(
        UseCases useCases,
        InstantSource time,
        OpenStreams streams,
        Duration heartbeat,
        Function<PlainRequest, PlainAnswer> writes) {

    public void addTo(Routes api) {
        var pages = new Pages(useCases.ledgers());
        var mishaps = new Mishaps(pages);
        var isOpen = api.authenticator() instanceof OpenDoor;
        var routes = api.asked(Session::reading, mishaps::around);
        var notFound = new NotFound(useCases.ledgerExistence());
        routes.get("/console", Access.READ_GRANTED_LEDGERS, call -> enter(call, pages));
        new AssetRoutes().addTo(routes);
        new SignInRoutes(pages).addTo(routes);
        new OverviewRoutes(pages, useCases, notFound, streams, heartbeat).addTo(routes);
        addAccountRoutes(routes, pages, notFound);
        new TransactionRoutes(pages, useCases.transactions(), notFound).addTo(routes);
        new TraceRoutes(pages, useCases.traces(), notFound).addTo(routes);
        new FeedPageRoutes(pages, useCases.feedWindows(), notFound).addTo(routes);
        new StreamPageRoutes(pages, useCases.storedEvents()).addTo(routes);
        new TryRoutes(pages, notFound, useCases.accounts(), useCases.transactions(), writes, !isOpen).addTo(routes);
        useCases.operations().ifPresent(operations -> addOperations(routes, pages, operations));
    }

    private void addAccountRoutes(Routes routes, Pages pages, NotFound notFound) {
        var accounts = useCases.accounts();
        new AccountRoutes(pages, accounts, notFound).addTo(routes);
        new ChartRoutes(accounts, useCases.dailyTotals(), notFound, time).addTo(routes);
        new StatementRoutes(pages, accounts, notFound, time).addTo(routes);
        new HistoryRoutes(pages, useCases, notFound).addTo(routes);
    }

    private void addOperations(Routes routes, Pages pages, Operations operations) {
        new OperationPageRoutes(pages, operations).addTo(routes);
        new RebuildPageRoutes(pages, operations, useCases.feed(), time).addTo(routes);
        new ActionRoutes(pages, operations).addTo(routes);
    }

    private static void enter(Call call, Pages pages) {
        call.check();
        pages.firstLedger(call)
                .ifPresentOrElse(
                        ledger -> call.http().redirect(Shell.root(ledger), HttpStatus.SEE_OTHER),
                        () -> pages.bare(call, "layout/no-ledger.jte", Map.of()));
    }
}
