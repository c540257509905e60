package dev.daybook.adapter.out.dynamodb.feed;

import static dev.daybook.application.port.Streams.newLedger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.earlier.EarlierItems;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.relay.Backfill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A table that has never had a feed, and whose stream has forgotten everything.
class FeedBackfillTest {

    private final Emulator emulator = Emulator.alone();
    private final DynamoDbEventStore store =
            new DynamoDbEventStore(emulator.client(), emulator.tables().events(), Emulator.RETRIES);

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Test
    void everything_comes_into_the_feed_while_writers_go_on() throws Exception {
        EarlierItems.events().putInto(emulator.client(), emulator.tables().events());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = threads.submit(this::keepABook);
            var backfill = threads.submit(this::backfill);
            assertThat(writer.get()).isPositive();
            assertThat(backfill.get()).isPositive();
        }
        var feed = feed();

        assertThat(feed.openDoubt()).isEmpty();
        assertThat(fed(feed)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(stored());
    }

    /// Tells the feed of each event as soon as it is written, by a relay of its own.
    private int keepABook() {
        var feed = feed();
        var book = RandomBook.events(3, newLedger(), 60);
        book.forEach(event -> {
            Filing.file(List.of(event), store);
            feed.append(store.find(List.of(event.ref())));
        });
        return book.size();
    }

    private int backfill() {
        var backfill = new Backfill(store, feed(), _ -> {});
        int steps = 0;
        while (backfill.step()) {
            steps++;
        }
        return steps;
    }

    private List<EventRef> stored() {
        var refs = new ArrayList<EventRef>();
        Optional<String> next = Optional.empty();
        do {
            var page = store.list(next);
            page.events().stream().map(StoredEvent::ref).forEach(refs::add);
            next = page.next();
        } while (next.isPresent());
        return refs;
    }

    /// Each stream in order.
    private static List<EventRef> fed(EventFeed feed) {
        var refs = new ArrayList<EventRef>();
        for (int partition = 0; partition < feed.partitions(); partition++) {
            feed.read(partition, 0, 100_000).entries().stream()
                    .map(FeedEntry::event)
                    .map(StoredEvent::ref)
                    .forEach(refs::add);
        }
        var versions = new HashMap<Object, Long>();
        refs.forEach(
                ref -> assertThat(versions.merge(ref.stream(), 1L, Long::sum)).isEqualTo(ref.version()));
        return refs;
    }

    private EventFeed feed() {
        return new DynamoDbFeed(emulator.client(), emulator.tables().feed(), store, Emulator.RETRIES);
    }
}
