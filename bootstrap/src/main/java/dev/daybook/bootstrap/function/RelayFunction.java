package dev.daybook.bootstrap.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.publication.DynamoDbBookmarks;
import dev.daybook.adapter.out.dynamodb.publication.DynamoDbUntoldEvents;
import dev.daybook.adapter.out.messaging.client.Messaging;
import dev.daybook.application.journey.Logbook;
import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.publication.Announcer;
import dev.daybook.application.relay.Backfill;
import dev.daybook.bootstrap.service.Announcing;
import dev.daybook.bootstrap.service.BusSettings;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.service.Publishers;
import dev.daybook.bootstrap.settings.FunctionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Brings what the event store tells of into the feed, and tells everybody who wants to hear. AWS calls it with the
/// changes of the store, and each minute without.
public final class RelayFunction implements RequestStreamHandler {

    private final Shell shell;

    public RelayFunction() {
        var settings = FunctionSettings.relay(System.getenv());
        this.shell = new Shell(parts -> work(settings, parts));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context call) throws IOException {
        shell.handle(event, answer, call);
    }

    private static Work work(FunctionSettings.Relay settings, Parts parts) {
        var store = Store.open(settings.store(), parts);
        var logbook = store.logbook();
        var announcer = settings.bus()
                .flatMap(bus -> publisher(bus, parts))
                .<IntPredicate>map(publisher -> announcer(store, settings.store(), publisher, logbook)::announce)
                .orElse(_ -> false);
        var work = new RelayWork(store.feed(), new Backfill(store.events(), store.feed(), _ -> {}), announcer);
        return new NotingWork(work, logbook);
    }

    private static Optional<EventPublisher> publisher(BusSettings bus, Parts parts) {
        return bus.target().map(target -> Publishers.telling(target, parts.add(Messaging.connect(bus.messaging()))));
    }

    private static Announcer announcer(
            Store store, FunctionSettings.Store settings, EventPublisher publisher, Logbook logbook) {
        var table = settings.tables().projections();
        return new Announcer(
                store.feed(),
                publisher,
                new DynamoDbBookmarks(store.client(), table, Announcing.NAME, Retries.standard()),
                new DynamoDbUntoldEvents(store.client(), table, Announcing.NAME, Retries.standard()),
                InstantSource.system(),
                logbook);
    }
}
