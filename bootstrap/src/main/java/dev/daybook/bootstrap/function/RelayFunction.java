package dev.daybook.bootstrap.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.daybook.application.relay.Backfill;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.settings.FunctionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Brings what the event store tells of into the feed, and tells everybody who wants to hear. AWS calls it with the
/// changes of the store, and each minute without.
public final class RelayFunction implements RequestStreamHandler {

    private final Shell shell;

    public RelayFunction() {
        var settings = FunctionSettings.store(System.getenv());
        this.shell = new Shell(parts -> work(settings, parts));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context call) throws IOException {
        shell.handle(event, answer, call);
    }

    private static Work work(FunctionSettings.Store settings, Parts parts) {
        var store = Store.open(settings, parts);
        return new RelayWork(store.feed(), new Backfill(store.events(), store.feed()), _ -> false);
    }
}
