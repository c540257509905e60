package dev.daybook.application.relay;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.journey.Logbook;
import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.InMemoryMilestones;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.Unavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final int PARTITIONS = 2;
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryFeed feed = new InMemoryFeed(PARTITIONS, store);
    private final Deque<List<StoredEvent>> written = new ArrayDeque<>();
    private final List<StoredEvent> published = new ArrayList<>();
    private final InMemoryMilestones milestones = new InMemoryMilestones();
    private final Logbook logbook = new Logbook(milestones, InstantSource.fixed(NOON));
    private final Relay relay = new Relay(new Written(), feed, this::publish, logbook);
    private boolean busIsDown;
    private boolean missed;

    @BeforeEach
    void keep_a_book() {
        Filing.file(RandomBook.events(1, MAIN, 40), store);
        feed.settle(feed.openDoubt().orElseThrow());
    }

    @Test
    void what_was_written_is_in_the_feed_before_it_is_published_in_order() {
        var events = stored();
        written.add(events.subList(0, 10));
        written.add(events.subList(10, 20));

        relay.step();
        relay.step();

        assertThat(refs(published)).isEqualTo(refs(events.subList(0, 20)));
        assertThat(fed()).containsAll(refs(published));
    }

    @Test
    void what_the_bus_did_not_take_is_in_the_feed_and_is_passed_on_before_anything_newer() {
        var events = stored();
        written.add(events.subList(0, 10));
        written.add(events.subList(10, 20));
        busIsDown = true;
        assertThatThrownBy(relay::step).isInstanceOf(Unavailable.class);
        assertThat(fed()).containsAll(refs(events.subList(0, 10)));
        busIsDown = false;

        relay.step();
        relay.step();

        assertThat(refs(published)).isEqualTo(refs(events.subList(0, 20)));
    }

    @Test
    void what_the_changes_forgot_is_brought_by_a_walk_through_the_store() {
        var events = stored();
        written.add(events.reversed().subList(0, 5));
        missed = true;

        relay.step();
        var backfill = new Backfill(store, feed, published::addAll);
        while (backfill.step()) {
            Thread.onSpinWait();
        }

        assertThat(fed()).containsExactlyInAnyOrderElementsOf(refs(events));
        assertThat(refs(published)).containsAll(refs(events));
        assertThat(feed.openDoubt()).isEmpty();
    }

    @Test
    void when_somebody_was_woken_is_noted_once_somebody_was() {
        written.add(stored());
        busIsDown = true;
        assertThatThrownBy(relay::step).isInstanceOf(Unavailable.class);
        logbook.flush();
        assertThat(milestones.find(Hop.HINTS, 0, 0)).isEmpty();
        busIsDown = false;

        relay.step();
        logbook.flush();

        for (int partition = 0; partition < PARTITIONS; partition++) {
            long end = feed.end(partition);
            assertThat(milestones.find(Hop.HINTS, partition, 0)).contains(NOON);
            assertThat(milestones.find(Hop.HINTS, partition, end - 1)).contains(NOON);
            assertThat(milestones.find(Hop.HINTS, partition, end)).isEmpty();
        }
    }

    private List<StoredEvent> stored() {
        return store.list(Optional.empty()).events();
    }

    private List<EventRef> fed() {
        var fed = new ArrayList<EventRef>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            feed.read(partition, 0, 1_000)
                    .entries()
                    .forEach(entry -> fed.add(entry.event().ref()));
        }
        return fed;
    }

    private static List<EventRef> refs(Collection<StoredEvent> events) {
        return events.stream().map(StoredEvent::ref).toList();
    }

    private void publish(List<StoredEvent> changes) {
        if (busIsDown) {
            throw new Unavailable("the bus is down", null);
        }
        published.addAll(changes);
    }

    private final class Written implements ChangeStream {

        @Override
        public List<StoredEvent> poll() {
            return written.isEmpty() ? List.of() : written.pop();
        }

        @Override
        public boolean hasMissed() {
            return missed;
        }

        @Override
        public void checkpoint() {}
    }
}
