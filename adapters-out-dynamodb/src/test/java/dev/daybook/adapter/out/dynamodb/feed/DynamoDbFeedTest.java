package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventFeedContract;
import dev.daybook.application.port.EventStore;
import org.junit.jupiter.api.AfterEach;

/// With bounds so small that pages and segments are many.
class DynamoDbFeedTest implements EventFeedContract {

    private static final FeedBounds BOUNDS = new FeedBounds(5, 10_000, 12);

    private final Emulator emulator = new Emulator();
    private final DynamoDbEventStore store =
            new DynamoDbEventStore(emulator.client(), emulator.tables().events(), Emulator.RETRIES);

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Override
    public EventStore store() {
        return store;
    }

    @Override
    public EventDirectory directory() {
        return store;
    }

    @Override
    public EventFeed feed(EventDirectory directory) {
        var table = new FeedTable(emulator.client(), emulator.tables().feed(), Emulator.RETRIES);
        return new DynamoDbFeed(table, directory, 4, BOUNDS);
    }
}
