package dev.daybook.application.publication;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.journey.Logbook;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.InMemoryBookmarks;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.InMemoryMilestones;
import dev.daybook.application.port.InMemoryUntoldEvents;
import dev.daybook.application.port.Intake.Refusal;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.port.UntoldEvent;
import dev.daybook.application.projection.FollowerLoop;
import dev.daybook.application.publication.ScriptedPublisher.Fate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnouncerTest {

    private static final int PARTITIONS = 2;
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00.123456789Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryFeed feed = new InMemoryFeed(PARTITIONS, store);
    private final InMemoryBookmarks bookmarks = new InMemoryBookmarks();
    private final InMemoryUntoldEvents untold = new InMemoryUntoldEvents();
    private final InMemoryMilestones milestones = new InMemoryMilestones();
    private final Logbook logbook = new Logbook(milestones, CLOCK);

    @BeforeEach
    void keep_a_book() {
        Filing.file(RandomBook.events(1, MAIN, 400), store);
        feed.append(store.list(Optional.empty()).events());
    }

    @Test
    void all_of_a_partition_is_told_in_order_slice_by_slice() {
        var bus = new ScriptedPublisher(_ -> Fate.TAKEN);

        announceAll(announcer(bus), 0);

        assertThat(bus.told).isEqualTo(fed(0)).hasSizeGreaterThan(200);
        assertThat(bookmarks.position(0)).isEqualTo(feed.end(0));
        assertThat(bookmarks.position(1)).isZero();
    }

    @Test
    void what_was_told_is_not_told_again() {
        announceAll(announcer(new ScriptedPublisher(_ -> Fate.TAKEN)), 0);
        var bus = new ScriptedPublisher(_ -> Fate.TAKEN);

        assertThat(announcer(bus).announce(0)).isFalse();

        assertThat(bus.told).isEmpty();
    }

    @Test
    void what_the_bus_refuses_is_parked_and_the_rest_flows_on() {
        var refused = fed(0).get(5);
        var bus = new ScriptedPublisher(event -> event.equals(refused) ? Fate.REFUSED : Fate.TAKEN);

        announceAll(announcer(bus), 0);

        assertThat(bus.told).doesNotContain(refused).hasSize(fed(0).size() - 1);
        assertThat(untold.list(Optional.empty(), 10)).singleElement().satisfies(parked -> {
            assertThat(parked.event()).isEqualTo(refused);
            assertThat(parked.reason()).isEqualTo("not for this bus");
            assertThat(parked.since()).isEqualTo(Instant.parse("2026-11-01T12:00:00.123456Z"));
        });
        assertThat(bookmarks.position(0)).isEqualTo(feed.end(0));
    }

    @Test
    void a_bus_that_is_away_holds_the_bookmark_behind_what_it_took() {
        var stuck = fed(0).get(7);
        var announcer = announcer(new ScriptedPublisher(event -> event.equals(stuck) ? Fate.AWAY : Fate.TAKEN));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> announcer.announce(0))
                .withMessage("the bus is away");
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> announcer.announce(0));

        assertThat(bookmarks.position(0)).isEqualTo(7);
        assertThat(untold.count()).isZero();
    }

    @Test
    void where_another_was_faster_its_bookmark_stays_and_it_goes_on_alone() {
        var bus = new ScriptedPublisher(event -> {
            if (event.equals(fed(0).getFirst())) {
                assertThat(bookmarks.move(0, 0, 20)).isTrue();
            }
            return Fate.TAKEN;
        });

        assertThat(announcer(bus).announce(0)).isFalse();

        assertThat(bookmarks.position(0)).isEqualTo(20);
    }

    @Test
    void a_loop_tells_of_everything_through_outages() {
        var outages = new AtomicInteger(3);
        var bus = new ScriptedPublisher(_ -> outages.getAndDecrement() > 0 ? Fate.AWAY : Fate.TAKEN);

        try (var loop = new FollowerLoop(feed, "publications", announcer(bus)::announce)) {
            loop.start();
            await().until(() -> bookmarks.position(0) == feed.end(0) && bookmarks.position(1) == feed.end(1));
            await().until(() -> loop.troubles().isEmpty());
        }
        assertThat(bus.told).containsAll(fed(0)).containsAll(fed(1));
    }

    @Test
    void a_reason_of_any_length_is_kept_in_part() {
        var event = feed.read(0, 0, 1).entries().getFirst().event();
        new Refusals(untold, CLOCK).park(List.of(new Refusal(event, "x".repeat(5_000))));

        assertThat(untold.list(Optional.empty(), 10))
                .extracting(UntoldEvent::reason)
                .containsExactly("x".repeat(1_000));
    }

    @Test
    void when_an_event_was_told_is_noted_unless_the_bus_refused_it() {
        var refused = fed(0).get(5);
        var stuck = fed(0).get(9);
        var bus = new ScriptedPublisher(
                event -> event.equals(refused) ? Fate.REFUSED : event.equals(stuck) ? Fate.AWAY : Fate.TAKEN);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> announcer(bus).announce(0));
        logbook.flush();

        assertThat(IntStream.range(0, 12).filter(this::isNoted)).containsExactly(0, 1, 2, 3, 4, 6, 7, 8);
    }

    private boolean isNoted(int position) {
        return milestones.find(Hop.PUBLICATIONS, 0, position).isPresent();
    }

    private Announcer announcer(ScriptedPublisher bus) {
        return new Announcer(feed, bus, bookmarks, untold, CLOCK, logbook);
    }

    private static void announceAll(Announcer announcer, int partition) {
        while (announcer.announce(partition)) {
            Thread.onSpinWait();
        }
    }

    private List<EventRef> fed(int partition) {
        Function<FeedEntry, EventRef> ref = entry -> entry.event().ref();
        return feed.read(partition, 0, 10_000).entries().stream().map(ref).toList();
    }
}
