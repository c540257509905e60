package dev.daybook.adapter.out.dynamodb.feed;

import static dev.daybook.application.port.Streams.newLedger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventFeedContract;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.StoredEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// With bounds so small that pages and segments are many.
class DynamoDbFeedTest implements EventFeedContract {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00.123456789Z");
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

    @Test
    void an_event_is_in_the_feed_since_its_page_was_written() {
        Filing.file(RandomBook.events(1, newLedger(), 20), store);
        var event = store.list(Optional.empty()).events().getFirst();
        var table = new FeedTable(emulator.client(), emulator.tables().feed(), Emulator.RETRIES);
        var feed = new DynamoDbFeed(table, store, 4, BOUNDS, InstantSource.fixed(NOON));
        feed.append(List.of(event));

        assertThat(since(event)).contains(NOON.truncatedTo(ChronoUnit.MICROS));

        var partition = feed.partitionOf(event.ref().stream());
        new Pages(table, new Ends(table), partition)
                .put(new Page(partition, 0, List.of((ItemEvent) event), 0, Optional.empty()));
        assertThat(since(event)).as("in a page of an earlier build").isEmpty();

        feed.append(store.list(Optional.empty()).events());
        feed.restore(partition, 0, List.of(event));
        assertThat(since(event)).as("once it was put back").isEmpty();
    }

    private Optional<Instant> since(StoredEvent event) {
        return feed(store).locate(event.ref(), event.recordedAt()).orElseThrow().since();
    }
}
