package dev.daybook.application.publication;

import static dev.daybook.domain.fixture.Words.MAIN;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.journey.Logbook;
import dev.daybook.application.port.Bookmarks;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.InMemoryBookmarks;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.InMemoryMilestones;
import dev.daybook.application.port.InMemoryUntoldEvents;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.port.UntoldEvent;
import dev.daybook.application.publication.ScriptedPublisher.Fate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Whatever the bus does, and wherever the announcers crash.
class AnnouncerPropertyTest {

    private static final int PARTITIONS = 2;
    private static final InMemoryFeed FEED = feed();

    /// A process dies here.
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Property(tries = 200)
    void everything_is_told_or_parked_and_first_told_in_order(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int processes) {
        var dice = new Random(seed);
        var bookmarks = new InMemoryBookmarks();
        var untold = new InMemoryUntoldEvents();
        var refused = fed(0).stream().filter(_ -> dice.nextInt(10) == 0).collect(toSet());
        var bus = new ScriptedPublisher(event -> refused.contains(event) ? Fate.REFUSED : fate(dice));
        var announcers = IntStream.range(0, processes)
                .mapToObj(_ -> new Announcer(
                        FEED,
                        bus,
                        crashing(bookmarks, dice),
                        untold,
                        InstantSource.system(),
                        new Logbook(new InMemoryMilestones(), InstantSource.system())))
                .toList();

        for (int partition = 0; partition < PARTITIONS; partition++) {
            while (bookmarks.position(partition) < FEED.end(partition)) {
                announce(announcers.get(dice.nextInt(processes)), partition);
            }
        }

        assertThat(untold.list(Optional.empty(), 10_000))
                .extracting(UntoldEvent::event)
                .containsExactlyInAnyOrderElementsOf(refused);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            assertThat(firstTold(bus, partition))
                    .isEqualTo(fed(partition).stream()
                            .filter(event -> !refused.contains(event))
                            .toList());
        }
    }

    private static void announce(Announcer announcer, int partition) {
        try {
            var _ = announcer.announce(partition);
        } catch (Unavailable | Crash failed) {
            Thread.onSpinWait();
        }
    }

    private static Fate fate(Random dice) {
        return switch (dice.nextInt(20)) {
            case 0 -> Fate.AWAY;
            case 1 -> Fate.TAKEN_UNANSWERED;
            default -> Fate.TAKEN;
        };
    }

    private static Bookmarks crashing(Bookmarks bookmarks, Random dice) {
        return new Bookmarks() {
            @Override
            public long position(int partition) {
                return bookmarks.position(partition);
            }

            @Override
            public boolean move(int partition, long from, long to) {
                if (dice.nextInt(5) == 0) {
                    throw new Crash();
                }
                boolean moved = bookmarks.move(partition, from, to);
                if (dice.nextInt(5) == 0) {
                    throw new Crash();
                }
                return moved;
            }
        };
    }

    private static InMemoryFeed feed() {
        var store = new InMemoryEventStore();
        Filing.file(RandomBook.events(7, MAIN, 60), store);
        var feed = new InMemoryFeed(PARTITIONS, store);
        feed.append(store.list(Optional.empty()).events());
        return feed;
    }

    private static List<EventRef> fed(int partition) {
        return FEED.read(partition, 0, 10_000).entries().stream()
                .map(entry -> entry.event().ref())
                .toList();
    }

    private static List<EventRef> firstTold(ScriptedPublisher bus, int partition) {
        return bus.told.stream()
                .filter(event -> FEED.partitionOf(event.stream()) == partition)
                .distinct()
                .toList();
    }
}
