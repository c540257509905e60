package dev.daybook.application.relay;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.journey.Logbook;
import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.InMemoryLease;
import dev.daybook.application.port.InMemoryMilestones;
import dev.daybook.application.port.Lease;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.Unavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayLoopTest {

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryFeed feed = new InMemoryFeed(1, store);
    private final Queue<StoredEvent> written = new ConcurrentLinkedQueue<>();
    private final Queue<StoredEvent> published = new ConcurrentLinkedQueue<>();
    private final Semaphore free = new Semaphore(1);
    private final InMemoryLease first = new InMemoryLease(free);
    private final InMemoryLease second = new InMemoryLease(free);

    @BeforeEach
    void keep_a_book() {
        Filing.file(RandomBook.events(1, MAIN, 40), store);
        feed.settle(feed.openDoubt().orElseThrow());
    }

    @Test
    void of_two_processes_one_relays_and_the_other_stands_by() {
        var relays = new AtomicInteger();

        try (var one = started(first, () -> relay(relays));
                var other = started(second, () -> relay(relays))) {
            written.addAll(stored());

            await().until(() -> published.size() == stored().size());
            assertThat(relays).hasValue(1);
            assertThat(List.of(one.state(), other.state()))
                    .containsExactlyInAnyOrder("follows the event store", "stands by while another process relays");
            assertThat(one.isRunning() && other.isRunning()).isTrue();
        }
    }

    @Test
    void when_the_first_one_ends_the_second_goes_on_with_a_relay_of_its_own() {
        var relays = new AtomicInteger();
        var one = started(first, () -> relay(relays));
        await().until(() -> one.state().equals("follows the event store"));

        try (var other = started(second, () -> relay(relays))) {
            one.close();
            written.addAll(stored());

            await().until(() -> published.size() == stored().size());
            assertThat(relays).hasValue(2);
            assertThat(other.state()).isEqualTo("follows the event store");
        }
    }

    @Test
    void one_that_has_lost_its_lease_stops_and_waits_for_it_again() {
        var relays = new AtomicInteger();
        try (var one = started(first, () -> relay(relays))) {
            await().until(() -> one.state().equals("follows the event store"));

            first.crash();

            await().until(() -> relays.get() == 2);
        }
    }

    @Test
    void it_sits_out_a_lease_that_nobody_can_tell_of_and_a_store_that_does_not_answer() {
        var outages = new AtomicInteger(2);
        var silent = new AtomicBoolean(true);
        Lease faulty = () -> {
            if (outages.getAndDecrement() > 0) {
                throw new Unavailable("no lease", null);
            }
            return first.take();
        };

        try (var one = started(faulty, () -> {
            if (silent.getAndSet(false)) {
                throw new Unavailable("no positions", null);
            }
            return relay(new AtomicInteger());
        })) {
            written.addAll(stored());

            await().until(() -> published.size() == stored().size());
            assertThat(one.state()).isEqualTo("follows the event store");
        }
    }

    private RelayLoop started(Lease lease, Supplier<Relay> relays) {
        var loop = new RelayLoop(lease, relays, new Backfill(store, feed, _ -> {}));
        loop.start();
        return loop;
    }

    private Relay relay(AtomicInteger made) {
        made.incrementAndGet();
        return new Relay(
                new Written(), feed, published::addAll, new Logbook(new InMemoryMilestones(), InstantSource.system()));
    }

    private List<StoredEvent> stored() {
        return store.list(Optional.empty()).events();
    }

    private final class Written implements ChangeStream {

        @Override
        public List<StoredEvent> poll() {
            return Optional.ofNullable(written.poll()).stream().toList();
        }

        @Override
        public boolean hasMissed() {
            return false;
        }

        @Override
        public void checkpoint() {}
    }
}
