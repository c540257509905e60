package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.MOVEMENT_SUM;
import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.jooq.kit.Changes;
import dev.daybook.adapter.out.jooq.kit.JooqReadModel;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.adapter.out.jooq.kit.Rows;
import dev.daybook.adapter.out.jooq.kit.Versions;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.port.RecordedEvent;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A generation that was filled and completed has the rows of one that has followed from the beginning.
class FillingTest {

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    private final ReadModel model = postgres.model();
    private final Rebuilding rebuilding = new Rebuilding();

    @RepeatedTest(3)
    void books_with_all_kinds_of_events(RepetitionInfo repetition) {
        rebuilding.bring(RandomBook.events(repetition.getCurrentRepetition(), MAIN, 200));

        var _ = rebuilding.build(model, Slot.NEXT);

        assertSameAsLive();
    }

    @RepeatedTest(2)
    void books_so_busy_that_their_sums_are_trees(RepetitionInfo repetition) {
        rebuilding.bring(BusyBook.events(repetition.getCurrentRepetition(), 700));

        var _ = rebuilding.build(model, Slot.NEXT);

        assertSameAsLive();
        int nodes = postgres.database().read(sql -> sql.fetchCount(MOVEMENT_SUM, MOVEMENT_SUM.DEPTH.gt((short) 2)));
        assertThat(nodes).isGreaterThan(100);
    }

    @Test
    void books_filled_in_part_and_followed_from_there() {
        var events = BusyBook.events(7, 500);
        rebuilding.bring(events.subList(0, events.size() / 2));
        var generation = rebuilding.build(model, Slot.NEXT);

        rebuilding.bring(events);
        rebuilding.follow(generation);

        assertSameAsLive();
    }

    @Test
    void completing_again_changes_nothing() {
        rebuilding.bring(BusyBook.events(3, 400));
        var generation = rebuilding.build(model, Slot.NEXT);
        assertThat(generation.isComplete()).isTrue();
        assertThat(generation.label()).isEqualTo("test");

        generation.complete();

        assertSameAsLive();
    }

    @Test
    void partitions_filled_at_once() throws Exception {
        rebuilding.bring(RandomBook.events(50, MAIN, 300));
        var generation = model.begin(Slot.NEXT, "test");
        Callable<Void> worker = () -> {
            rebuilding.fill(generation);
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var done : threads.invokeAll(List.of(worker, worker, worker))) {
                var _ = done.get();
            }
        }
        generation.complete();

        assertSameAsLive();
    }

    @Test
    void a_connection_lost_in_the_middle_and_a_process_that_goes_on() {
        var events = RandomBook.events(60, MAIN, 200);
        rebuilding.bring(events.subList(0, events.size() / 2));
        var dying = new DyingRows();
        rebuilding.fill(new JooqReadModel(dying, postgres.settings(), postgres.pool(), () -> Feeder.PARTITIONS)
                .begin(Slot.NEXT, "test"));
        assertThat(dying.hasDied).isTrue();

        rebuilding.bring(events);
        var found = postgres.model().find(Slot.NEXT).orElseThrow();
        assertThat(found.isComplete()).isFalse();
        rebuilding.fill(found);
        found.complete();

        assertSameAsLive();
    }

    private void assertSameAsLive() {
        rebuilding.follow(model.live());
        var comparison = model.compare(Slot.NEXT, 10, rebuilding::level);
        assertThat(comparison.listed()).isEmpty();
        assertThat(comparison.different()).isZero();
        assertThat(comparison.rows()).isGreaterThan(100);
        assertThat(model.live().parkingLot().count()).isZero();
    }

    /// Loses its connection once, with its rows written.
    private static final class DyingRows implements Rows {

        private final Rows rows = new BookRows();
        private final AtomicBoolean hasDied = new AtomicBoolean();

        @Override
        public String name() {
            return rows.name();
        }

        @Override
        public Versions versions() {
            return rows.versions();
        }

        @Override
        public Changes changes() {
            var changes = rows.changes();
            return new Changes() {

                @Override
                public void add(RecordedEvent event) {
                    changes.add(event);
                }

                @Override
                public void write(Pen pen) {
                    changes.write(pen);
                    if (!hasDied.getAndSet(true)) {
                        pen.tx().execute("select pg_terminate_backend(pg_backend_pid())");
                    }
                }
            };
        }
    }
}
