package dev.daybook.bootstrap.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.daybook.adapter.in.http.DirectApi;
import dev.daybook.adapter.in.http.DirectApi.Offer;
import dev.daybook.adapter.in.http.auth.GatewayClaims;
import dev.daybook.adapter.in.http.generation.SideViews;
import dev.daybook.adapter.out.jooq.JooqBooks;
import dev.daybook.adapter.out.jooq.daily.JooqDailyTotals;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.service.Tracing;
import dev.daybook.bootstrap.settings.FunctionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Answers the requests of the web API that only read.
public final class QueriesFunction implements RequestStreamHandler {

    private final Shell shell;

    public QueriesFunction() {
        var settings = FunctionSettings.books(System.getenv());
        this.shell = new Shell(parts -> new HttpWork(api(settings, parts)));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context call) throws IOException {
        shell.handle(event, answer, call);
    }

    private static DirectApi api(FunctionSettings.Books settings, Parts parts) {
        var store = Store.open(settings.store(), parts);
        var postgres = ReadModelsInPostgres.open(settings.postgres(), store.feed(), parts);
        var books = new JooqBooks(postgres.database());
        var traces = new Tracing(
                        /* hears= */ false,
                        Optional.of(store.publications(settings.store().tables().projections())),
                        List.of(postgres.books(), postgres.dailyTotals(), store.balances()))
                .over(store.events(), store.feed(), store.milestones());
        var useCases = new ApiUseCases(store, books, new JooqDailyTotals(postgres.database()), traces);
        return new DirectApi(
                Offer.READS,
                new GatewayClaims(),
                HttpReply.LARGEST,
                useCases.with(side(store, postgres)),
                new StoresReadiness(store.events(), books),
                InstantSource.system());
    }

    /// The side generations, each for as long as it is there and complete.
    private static SideViews side(Store store, ReadModelsInPostgres postgres) {
        return new SideViews(
                () -> postgres.books()
                        .find(Slot.SIDE)
                        .filter(Generation::isComplete)
                        .map(_ -> new JooqBooks(postgres.database(), Slot.SIDE)),
                () -> store.balances().balances(Slot.SIDE));
    }
}
