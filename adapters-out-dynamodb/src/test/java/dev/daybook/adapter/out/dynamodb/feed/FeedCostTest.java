package dev.daybook.adapter.out.dynamodb.feed;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.earlier.EarlierItems;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.StoredEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an event in the feed costs, by the events that an earlier build wrote: a household with guarded
/// accounts.
class FeedCostTest {

    private static final int BATCH = 10;
    private static final Emulator EMULATOR = new Emulator();
    private static final List<StoredEvent> EVENTS = EarlierItems.events().items().stream()
            .<StoredEvent>map(ItemEvent::of)
            .sorted(comparing(StoredEvent::recordedAt)
                    .thenComparingLong(event -> event.ref().version()))
            .toList();

    @AfterAll
    static void disconnect() {
        EMULATOR.close();
    }

    @BeforeEach
    void start_to_count() {
        EMULATOR.calls().clear();
    }

    /// One partition, so that it gets so far that a segment is due.
    @Test
    void ten_events_at_once_cost_less_than_half_a_write_unit_each_the_index_included() {
        var feed = feed("ten", 1);
        EMULATOR.calls().clear();

        appendInBatches(feed);

        assertThat(EVENTS).hasSizeGreaterThan(FeedBounds.standard().segment());
        assertThat(perEvent("written in tens", EMULATOR.calls().writeUnits())).isLessThan(0.5);
        assertThat(perEvent("read meanwhile", EMULATOR.calls().readUnits())).isLessThan(0.1);
    }

    /// Counted as strongly consistent; they are read for half of that.
    @Test
    void reading_costs_less_than_a_tenth_of_a_read_unit_for_each_event() {
        var feed = feed("read", 4);
        appendInBatches(feed);
        EMULATOR.calls().clear();

        int read = 0;
        for (int partition = 0; partition < feed.partitions(); partition++) {
            read += readAll(feed, partition);
        }

        assertThat(read).isEqualTo(EVENTS.size());
        assertThat(perEvent("read", EMULATOR.calls().readUnits())).isLessThan(0.1);
    }

    @Test
    void a_backfill_costs_less_than_a_fifth_of_a_write_unit_for_each_event() {
        var feed = feed("backfill", 4);
        EMULATOR.calls().clear();

        feed.append(EVENTS);

        assertThat(perEvent("backfilled", EMULATOR.calls().writeUnits())).isLessThan(0.2);
    }

    @Test
    void what_is_there_already_costs_nothing() {
        var feed = feed("again", 4);
        feed.append(EVENTS);
        EMULATOR.calls().clear();

        feed.append(EVENTS);

        assertThat(EMULATOR.calls().writes()).isZero();
        assertThat(EMULATOR.calls().readUnits()).isZero();
    }

    /// By halves and then near it. Where the order is not that of time, by the index and one segment.
    @Test
    void to_find_an_event_costs_little_of_the_feed_that_came_in_time_and_no_more_than_a_segment_of_any_other() {
        var inTime = feed("in-time", 1);
        appendInBatches(inTime);
        var late = feed("late", 1);
        late.append(shuffled());

        assertThat(mostReads(inTime)).isLessThan(25);
        assertThat(mostReads(late)).isLessThan(60);
    }

    private static List<StoredEvent> shuffled() {
        var shuffled = new ArrayList<>(EVENTS);
        Collections.shuffle(shuffled, new Random(1));
        return shuffled;
    }

    private static long mostReads(EventFeed feed) {
        long most = 0;
        for (int number = 0; number < EVENTS.size(); number += 499) {
            var event = EVENTS.get(number);
            EMULATOR.calls().clear();
            assertThat(feed.locate(event.ref(), event.recordedAt())).isPresent();
            most = Math.max(most, EMULATOR.calls().reads());
        }
        assertThat(EMULATOR.calls().writes()).isZero();
        return most;
    }

    private static int readAll(EventFeed feed, int partition) {
        long position = 0;
        for (var slice = feed.read(partition, position, 500);
                !slice.isEmpty();
                slice = feed.read(partition, position, 500)) {
            position = slice.to();
        }
        return (int) position;
    }

    private static void appendInBatches(EventFeed feed) {
        EVENTS.stream()
                .collect(groupingBy(event -> feed.partitionOf(event.ref().stream())))
                .values()
                .forEach(part -> {
                    for (int from = 0; from < part.size(); from += BATCH) {
                        feed.append(part.subList(from, Math.min(from + BATCH, part.size())));
                    }
                });
    }

    private static double perEvent(String what, int units) {
        double each = (double) units / EVENTS.size();
        System.getLogger(FeedCostTest.class.getName())
                .log(System.Logger.Level.INFO, "%s: %.3f units each".formatted(what, each));
        return each;
    }

    /// A feed of its own in a table of its own.
    private static DynamoDbFeed feed(String name, int partitions) {
        var tables = DynamoDbTables.prefixed(EMULATOR.tables().feed() + "-" + name + "-");
        tables.createMissing(EMULATOR.client());
        var store = new DynamoDbEventStore(EMULATOR.client(), tables.events(), Emulator.RETRIES);
        var table = new FeedTable(EMULATOR.client(), tables.feed(), Emulator.RETRIES);
        return new DynamoDbFeed(table, store, partitions, FeedBounds.standard());
    }
}
