package dev.daybook.bootstrap.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.daybook.adapter.in.http.DirectApi;
import dev.daybook.adapter.in.http.DirectApi.Offer;
import dev.daybook.adapter.in.http.auth.GatewayClaims;
import dev.daybook.application.journey.TraceQuery;
import dev.daybook.application.port.Books;
import dev.daybook.application.port.DailyTotals;
import dev.daybook.application.port.EventFeed;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.settings.FunctionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;

/// Answers the requests of the web API that write. It knows the event store alone, and not the books.
public final class CommandsFunction implements RequestStreamHandler {

    private final Shell shell;

    public CommandsFunction() {
        var settings = FunctionSettings.store(System.getenv());
        this.shell = new Shell(parts -> new HttpWork(api(settings, parts)));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context call) throws IOException {
        shell.handle(event, answer, call);
    }

    private static DirectApi api(FunctionSettings.Store settings, Parts parts) {
        var store = Store.open(settings, parts);
        var useCases = new ApiUseCases(
                store,
                Absent.port(Books.class),
                Absent.port(DailyTotals.class),
                new TraceQuery(store.events(), Absent.port(EventFeed.class), List.of()));
        return new DirectApi(
                Offer.WRITES,
                new GatewayClaims(),
                HttpReply.LARGEST,
                useCases.withoutSide(),
                List::of,
                InstantSource.system());
    }
}
