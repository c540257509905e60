package dev.daybook.adapter.in.http;

import dev.daybook.adapter.in.http.account.AccountRoutes;
import dev.daybook.adapter.in.http.account.HistoryRoutes;
import dev.daybook.adapter.in.http.docs.DocsRoutes;
import dev.daybook.adapter.in.http.health.HealthRoutes;
import dev.daybook.adapter.in.http.health.Readiness;
import dev.daybook.adapter.in.http.ledger.LedgerRoutes;
import dev.daybook.adapter.in.http.ledger.TrialBalanceRoutes;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.adapter.in.http.server.JavalinServer;
import dev.daybook.adapter.in.http.transaction.BulkRoutes;
import dev.daybook.adapter.in.http.transaction.TransactionRoutes;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;

/// The web API: its routes on a server of its own.
public final class DaybookApi implements AutoCloseable {

    private final UseCases useCases;
    private final Readiness readiness;
    private final InstantSource time;
    private final JavalinServer server;

    public DaybookApi(HttpSettings settings, UseCases useCases, Readiness readiness, InstantSource time) {
        this.useCases = useCases;
        this.readiness = readiness;
        this.time = () -> time.instant().truncatedTo(ChronoUnit.MICROS);
        this.server = new JavalinServer(settings, this::addRoutes);
    }

    /// Throws [PortInUse] when somebody else listens there.
    public void start() {
        server.start();
    }

    /// The port it listens on, once started.
    public int port() {
        return server.port();
    }

    /// Every `METHOD /path` it answers, HEAD aside.
    SortedSet<String> routes() {
        return server.routes();
    }

    /// Takes no more requests and lets those under way end, for a while.
    @Override
    public void close() {
        server.close();
    }

    private void addRoutes(Routes routes) {
        var notFound = new NotFound(useCases.ledgerExistence());
        new LedgerRoutes(useCases.createLedger(), useCases.ledgers(), time).addTo(routes);
        new TrialBalanceRoutes(useCases.trialBalances(), notFound).addTo(routes);
        new AccountRoutes(useCases.openAccount(), useCases.accounts(), useCases.balances(), notFound, time)
                .addTo(routes);
        new HistoryRoutes(useCases.accounts(), useCases.history(), notFound).addTo(routes);
        new TransactionRoutes(useCases.postTransaction(), useCases.transactions(), notFound, time).addTo(routes);
        new BulkRoutes(useCases.postTransaction(), useCases.guardedStreams(), notFound, time).addTo(routes);
        new HealthRoutes(readiness).addTo(routes);
        new DocsRoutes().addTo(routes);
    }
}
