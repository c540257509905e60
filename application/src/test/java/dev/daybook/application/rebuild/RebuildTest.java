package dev.daybook.application.rebuild;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.job.Progress;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.InMemoryReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.projection.Follower;
import dev.daybook.application.rebuild.RebuildCommand.AsOf;
import dev.daybook.application.rebuild.RebuildCommand.TakeOver;
import dev.daybook.application.rebuild.RebuildCommand.UpTo;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {

    private static final int PARTITIONS = 3;
    private static final TakeOver TAKE_OVER = new TakeOver(false, false);

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryFeed feed = new InMemoryFeed(PARTITIONS, store);
    private final InMemoryReadModel readModel = new InMemoryReadModel("events", PARTITIONS);
    private final RebuildUseCase rebuild = new RebuildUseCase(feed);

    @BeforeEach
    void keep_books() {
        Filing.file(RandomBook.events(4, MAIN, 80), store);
        feed.append(stored());
        var follower = new Follower(feed, readModel.live());
        for (int partition = 0; partition < PARTITIONS; partition++) {
            while (follower.follow(partition)) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void a_rebuilt_generation_that_equals_the_live_one_takes_over() {
        var before = readModel.liveRows();

        var rebuilt = rebuild.handle(readModel, TAKE_OVER, Progress.UNSEEN);

        assertThat(rebuilt.switched()).isTrue();
        assertThat(rebuilt.isGood()).isTrue();
        assertThat(rebuilt.positions()).isEqualTo(feed.ends());
        assertThat(readModel.liveRows()).isNotSameAs(before);
        assertThat(readModel.find(Slot.PREVIOUS)).containsSame(before);
    }

    @Test
    void one_that_differs_is_refused_with_the_differences_unless_they_are_accepted() {
        var lost = stored().getFirst().ref();
        readModel.liveRows().forget(lost);

        var refused = rebuild.handle(readModel, TAKE_OVER, Progress.UNSEEN);

        assertThat(refused.switched()).isFalse();
        assertThat(refused.isGood()).isFalse();
        assertThat(refused.comparison().orElseThrow().listed())
                .singleElement()
                .satisfies(difference -> assertThat(difference.live()).isEmpty());
        assertThat(readModel.find(Slot.PREVIOUS)).isEmpty();

        assertThat(rebuild.handle(readModel, new TakeOver(false, true), Progress.UNSEEN)
                        .switched())
                .isTrue();
        assertThat(readModel.live().versions(List.of(lost.stream())).get(lost.stream()))
                .isPositive();
    }

    @Test
    void what_was_cut_off_goes_on_where_it_was_and_can_begin_anew() {
        var begun = readModel.begin(Slot.NEXT, "rebuild");
        assertThat(begun.fill(feed.read(0, 0, 5))).isTrue();

        assertThat(rebuild.handle(readModel, TAKE_OVER, Progress.UNSEEN).switched())
                .isTrue();
        assertThat(readModel.liveRows()).isSameAs(begun);

        var again = readModel.begin(Slot.NEXT, "rebuild");
        assertThat(rebuild.handle(readModel, new TakeOver(true, false), Progress.UNSEEN)
                        .switched())
                .isTrue();
        assertThat(readModel.liveRows()).isNotSameAs(again);
    }

    @Test
    void the_generation_before_comes_back_and_has_caught_up() {
        var _ = rebuild.handle(readModel, TAKE_OVER, Progress.UNSEEN);
        var before = readModel.find(Slot.PREVIOUS).orElseThrow();
        Filing.file(RandomBook.events(5, new LedgerId("more"), 40), store);
        feed.append(stored());

        var back = new GoBackUseCase(feed);
        assertThat(back.handle(readModel, Progress.UNSEEN).switched()).isTrue();

        assertThat(readModel.liveRows()).isSameAs(before);
        readModel.drop(Slot.PREVIOUS);
        assertThatThrownBy(() -> back.handle(readModel, Progress.UNSEEN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_side_generation_shows_what_was_recorded_at_a_time() {
        var events = stored();
        var at = events.get(events.size() / 2).recordedAt();

        var rebuilt = rebuild.handle(readModel, new AsOf(at), Progress.UNSEEN);

        assertThat(rebuilt.switched()).isFalse();
        assertThat(rebuilt.isGood()).isTrue();
        var side = readModel.find(Slot.SIDE).orElseThrow();
        assertThat(side.label()).contains(at.toString());
        assertThat(side.isComplete()).isTrue();
        for (StoredEvent event : events) {
            boolean then = !event.recordedAt().isAfter(at);
            long version = side.versions(List.of(event.ref().stream())).getOrDefault(event.ref().stream(), 0L);
            assertThat(version >= event.ref().version()).isEqualTo(then);
        }
    }

    @Test
    void a_side_generation_shows_the_feed_up_to_positions() {
        var positions = List.of(5L, 0L, 3L);

        var _ = rebuild.handle(readModel, new UpTo(positions), Progress.UNSEEN);

        assertThat(readModel.find(Slot.SIDE).orElseThrow().positions(PARTITIONS))
                .isEqualTo(positions);
    }

    private List<StoredEvent> stored() {
        return store.list(Optional.empty()).events();
    }
}
