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
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import dev.daybook.domain.id.AccountId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ProjectorLoopTest {

    private static final int ROOMY = 10_000;

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final List<RecordedEvent> events = RandomBook.events(1, MAIN, 60);
    private final InMemoryBooks books = new InMemoryBooks();

    @Test
    void what_was_stored_before_it_started_is_caught_up_without_a_hint() {
        Filing.file(events, store);

        try (var loop = started(books, ROOMY)) {
            await().until(() -> contains(events));
            await().until(loop::isCaughtUp);
        }
    }

    @Test
    void it_follows_the_hints() {
        try (var loop = started(books, ROOMY)) {
            await().until(loop::isCaughtUp);
            Filing.file(events, store);
            loop.hear(refs(events));

            await().until(() -> contains(events));
        }
    }

    @Test
    void hints_that_found_the_queue_full_are_caught_up_with() {
        var opened = new CountDownLatch(1);
        try (var loop = started(new FaultyProjection(books, _ -> holdUntil(opened)), 1)) {
            Filing.file(events, store);
            loop.hear(refs(events));
            loop.hear(refs(events));
            opened.countDown();
            loop.hear(refs(events.subList(0, 1)));

            await().until(() -> contains(events));
        }
    }

    @Test
    void an_outage_is_sat_out() {
        var outages = new AtomicInteger(3);
        Filing.file(events, store);

        try (var _ = started(new FaultyProjection(books, _ -> failWhile(outages)), ROOMY)) {
            await().until(() -> contains(events));
        }
        assertThat(outages).hasNegativeValue();
    }

    @Test
    void an_event_that_cannot_be_applied_holds_up_only_its_own_stream() {
        var poisoned = events.getLast().ref().stream();
        var others = events.stream()
                .filter(event -> !event.ref().stream().equals(poisoned))
                .toList();
        try (var loop = started(new FaultyProjection(books, refusing(poisoned)), ROOMY)) {
            await().until(loop::isCaughtUp);
            Filing.file(events, store);
            loop.hear(refs(events));

            await().until(() -> contains(others));
            assertThat(books.versions(Set.of(poisoned))).containsEntry(poisoned, 0L);
            assertThat(loop.isRunning()).isTrue();
        }
    }

    @Test
    void a_forged_hint_changes_nothing() {
        Filing.file(events, store);
        var projector = new Projector(store, books);
        var known = events.getFirst().ref();

        projector.project(List.of(
                new EventRef(known.stream(), Long.MAX_VALUE), new EventRef(StreamId.parse("main/account/nobody"), 7)));

        assertThat(books.versions(Set.of(known.stream()))).containsEntry(known.stream(), 1L);
        assertThat(books.account(MAIN, new AccountId("nobody"))).isEmpty();
    }

    private ProjectorLoop started(Projection projection, int capacity) {
        var projector = new Projector(store, projection);
        var loop = new ProjectorLoop("books", projector, new CatchUp(store, projector), capacity);
        loop.start();
        return loop;
    }

    private boolean contains(List<RecordedEvent> expected) {
        var versions = books.versions(
                expected.stream().map(event -> event.ref().stream()).toList());
        return expected.stream()
                .allMatch(event -> versions.getOrDefault(event.ref().stream(), 0L)
                        >= event.ref().version());
    }

    private static List<EventRef> refs(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::ref).toList();
    }

    private static void failWhile(AtomicInteger outages) {
        if (outages.getAndDecrement() > 0) {
            throw new Unavailable("away for a while", null);
        }
    }

    private static Consumer<List<RecordedEvent>> refusing(StreamId stream) {
        return batch -> {
            if (batch.stream().anyMatch(event -> event.ref().stream().equals(stream))) {
                throw new IllegalStateException("cannot be applied");
            }
        };
    }

    private static void holdUntil(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
