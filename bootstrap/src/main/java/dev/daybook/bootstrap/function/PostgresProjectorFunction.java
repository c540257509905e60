package dev.daybook.bootstrap.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.daybook.application.journey.NotedProjection;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.projection.Follower;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.settings.FunctionSettings;
import dev.daybook.bootstrap.settings.FunctionSettings.Followed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Brings read models in Postgres up to the feed. AWS calls it with messages of their queue, and each minute without.
public final class PostgresProjectorFunction implements RequestStreamHandler {

    private final Shell shell;

    public PostgresProjectorFunction() {
        var settings = FunctionSettings.projector(System.getenv());
        this.shell = new Shell(parts -> work(settings, parts));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context call) throws IOException {
        shell.handle(event, answer, call);
    }

    private static Work work(FunctionSettings.Projector settings, Parts parts) {
        var store = Store.open(settings.books().store(), parts);
        var feed = store.feed();
        var logbook = store.logbook();
        var postgres = settings.books().postgres();
        var readModels = ReadModelsInPostgres.open(postgres, feed, parts);
        var followers = settings.followed().stream()
                .map(followed -> new Follower(
                        feed,
                        new NotedProjection(readModel(followed, readModels).live(), logbook)))
                .toList();
        return new NotingWork(new ProjectorWork(feed, followers, postgres.connections()), logbook);
    }

    private static ReadModel readModel(Followed followed, ReadModelsInPostgres readModels) {
        return switch (followed) {
            case BOOKS -> readModels.books();
            case DAILY_TOTALS -> readModels.dailyTotals();
        };
    }
}
