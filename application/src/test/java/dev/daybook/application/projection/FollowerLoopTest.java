package dev.daybook.application.projection;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.application.fixture.FaultyProjection;
import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.InMemoryBooks;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FollowerLoopTest {

    private static final int PARTITIONS = 3;

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryFeed feed = new InMemoryFeed(PARTITIONS, store);
    private final List<RecordedEvent> events = RandomBook.events(1, MAIN, 60);
    private final InMemoryBooks books = new InMemoryBooks();

    @Test
    void what_was_there_before_it_started_is_followed_without_a_hint() {
        fill();

        try (var _ = started(books)) {
            await().until(() -> contains(events));
        }
        assertThat(books.positions(PARTITIONS)).isEqualTo(feed.ends());
    }

    @Test
    void it_follows_with_hints_and_without() {
        try (var loop = started(books)) {
            fill();
            loop.hear(events.subList(0, 1).stream().map(RecordedEvent::ref).toList());

            await().until(() -> contains(events));
        }
    }

    @Test
    void an_outage_is_sat_out() {
        var outages = new AtomicInteger(3);
        fill();

        try (var loop = started(new FaultyProjection(books, _ -> failWhile(outages)))) {
            await().until(() -> contains(events));
            await().until(() -> loop.troubles().isEmpty());
        }
        assertThat(outages).hasNegativeValue();
    }

    @Test
    void an_event_that_cannot_be_applied_holds_up_only_its_own_stream() {
        var poison = events.getLast().ref();
        var others = events.stream()
                .filter(event -> !event.ref().stream().equals(poison.stream()))
                .toList();
        fill();

        try (var loop = started(new FaultyProjection(books, refusing(poison.stream())))) {
            await().until(() -> contains(others));
            await().until(() -> books.positions(PARTITIONS).equals(feed.ends()));

            assertThat(books.versions(Set.of(poison.stream()))).containsEntry(poison.stream(), 0L);
            assertThat(books.parkingLot().list(Optional.empty(), 10))
                    .extracting(ParkedStream::stream)
                    .containsExactly(poison.stream());
            assertThat(loop.isRunning()).isTrue();
        }
    }

    private FollowerLoop started(Projection projection) {
        var loop = new FollowerLoop(feed, projection);
        loop.start();
        return loop;
    }

    private void fill() {
        Filing.file(events, store);
        feed.append(store.list(Optional.empty()).events());
    }

    private boolean contains(List<RecordedEvent> expected) {
        var versions = books.versions(
                expected.stream().map(event -> event.ref().stream()).toList());
        return expected.stream()
                .allMatch(event -> versions.getOrDefault(event.ref().stream(), 0L)
                        >= event.ref().version());
    }

    private static void failWhile(AtomicInteger outages) {
        if (outages.getAndDecrement() > 0) {
            throw new Unavailable("away for a while", null);
        }
    }

    private static Consumer<Collection<EventRef>> refusing(StreamId stream) {
        return batch -> {
            if (batch.stream().anyMatch(event -> event.stream().equals(stream))) {
                throw new IllegalStateException("cannot be applied");
            }
        };
    }
}
