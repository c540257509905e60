package dev.daybook.application.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.InMemoryMilestones;
import dev.daybook.application.port.Milestone;
import dev.daybook.application.port.Milestones;
import dev.daybook.application.port.Unavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogbookTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-01T12:00:00.123456789Z"));
    private static final Instant NOTED = Instant.parse("2026-11-01T12:00:00.123456Z");

    private final InMemoryMilestones milestones = new InMemoryMilestones();

    @Test
    void what_passed_is_kept_a_little_later() {
        try (var logbook = new Logbook(milestones, NOON).start()) {
            logbook.passed(Hop.HINTS, List.of(new FeedPiece(0, 3, 5)));

            await().until(() -> milestones.find(Hop.HINTS, 0, 4).equals(Optional.of(NOTED)));
        }
    }

    @Test
    void what_is_gathered_when_it_is_closed_is_kept() {
        var logbook = new Logbook(milestones, NOON).start();
        logbook.passed(Hop.HINTS, List.of(new FeedPiece(0, 3, 5)));

        logbook.close();

        assertThat(milestones.find(Hop.HINTS, 0, 3)).contains(NOTED);
    }

    @Test
    void what_is_being_kept_while_it_is_closed_is_kept_after_all() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var held = new AtomicBoolean(true);
        var logbook = new Logbook(new Held(milestones, begun, held), NOON).start();
        logbook.passed(Hop.HINTS, List.of(new FeedPiece(0, 3, 5)));
        begun.await();

        logbook.close();

        assertThat(held).isFalse();
        assertThat(milestones.find(Hop.HINTS, 0, 3)).contains(NOTED);
    }

    /// Does not answer the first one, until it is interrupted.
    private record Held(Milestones milestones, CountDownLatch begun, AtomicBoolean held) implements Milestones {

        @Override
        public void note(List<Milestone> passed) {
            if (held.getAndSet(false)) {
                begun.countDown();
                while (!Thread.currentThread().isInterrupted()) {
                    LockSupport.park();
                }
                throw new Unavailable("interrupted", null);
            }
            milestones.note(passed);
        }

        @Override
        public Optional<Instant> find(Hop hop, int partition, long position) {
            return milestones.find(hop, partition, position);
        }
    }

    @Test
    void nobody_who_works_hears_that_nothing_can_be_kept_and_later_ones_are_kept_again() {
        var failing = new Failing(milestones);
        var logbook = new Logbook(failing, NOON);
        for (RuntimeException failure :
                List.of(new Unavailable("on purpose", null), new IllegalStateException("on purpose"))) {
            failing.next = Optional.of(failure);
            logbook.passed(Hop.HINTS, List.of(new FeedPiece(0, 0, 1)));
            assertThatCode(logbook::flush).doesNotThrowAnyException();
        }
        failing.next = Optional.empty();
        logbook.passed(Hop.HINTS, List.of(new FeedPiece(0, 1, 2)));

        logbook.flush();

        assertThat(milestones.find(Hop.HINTS, 0, 0)).isEmpty();
        assertThat(milestones.find(Hop.HINTS, 0, 1)).contains(NOTED);
    }

    @Test
    void what_is_too_much_to_be_gathered_is_lost() {
        var logbook = new Logbook(milestones, NOON);
        logbook.passed(
                Hop.HINTS,
                IntStream.range(0, 30_000)
                        .mapToObj(at -> new FeedPiece(0, at, at + 1))
                        .toList());

        logbook.flush();

        assertThat(milestones.find(Hop.HINTS, 0, 19_999)).contains(NOTED);
        assertThat(milestones.find(Hop.HINTS, 0, 20_000)).isEmpty();
    }

    private static final class Failing implements Milestones {

        private final Milestones milestones;
        private Optional<RuntimeException> next = Optional.empty();

        Failing(Milestones milestones) {
            this.milestones = milestones;
        }

        @Override
        public void note(List<Milestone> passed) {
            next.ifPresent(failure -> {
                throw failure;
            });
            milestones.note(passed);
        }

        @Override
        public Optional<Instant> find(Hop hop, int partition, long position) {
            return milestones.find(hop, partition, position);
        }
    }
}
