package dev.daybook.bootstrap.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.daybook.application.journey.NotedProjection;
import dev.daybook.application.projection.Follower;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.settings.FunctionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// Brings the balances in DynamoDB up to the feed. AWS calls it with messages of their queue, and each minute without.
public final class DynamoDbProjectorFunction implements RequestStreamHandler {

    /// As many as the feed has partitions, unless it has very many.
    private static final int WIDTH = 16;

    private final Shell shell;

    public DynamoDbProjectorFunction() {
        var settings = FunctionSettings.store(System.getenv());
        this.shell = new Shell(parts -> work(settings, parts));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context call) throws IOException {
        shell.handle(event, answer, call);
    }

    private static Work work(FunctionSettings.Store settings, Parts parts) {
        var store = Store.open(settings, parts);
        var logbook = store.logbook();
        var follower =
                new Follower(store.feed(), new NotedProjection(store.balances().live(), logbook));
        return new NotingWork(new ProjectorWork(store.feed(), List.of(follower), WIDTH), logbook);
    }
}
