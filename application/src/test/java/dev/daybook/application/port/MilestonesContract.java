package dev.daybook.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What all [Milestones] promise.
public interface MilestonesContract {

    Instant NOON = Instant.parse("2026-11-01T12:00:00.123456Z");
    Hop BOOKS = Hop.projection("books");

    /// Those of this test, each time from afresh.
    Milestones milestones();

    @Test
    default void what_nobody_noted_is_not_there() {
        assertThat(milestones().find(BOOKS, 0, 0)).isEmpty();
    }

    @Test
    default void each_position_of_a_piece_passed_when_the_piece_did() {
        milestones().note(List.of(passed(BOOKS, 1, 10, 13, 0), passed(BOOKS, 1, 13, 14, 5)));

        assertThat(milestones().find(BOOKS, 1, 9)).isEmpty();
        assertThat(milestones().find(BOOKS, 1, 10)).contains(NOON);
        assertThat(milestones().find(BOOKS, 1, 12)).contains(NOON);
        assertThat(milestones().find(BOOKS, 1, 13)).contains(NOON.plusSeconds(5));
        assertThat(milestones().find(BOOKS, 1, 14)).isEmpty();
    }

    @Test
    default void hops_and_partitions_have_their_own() {
        milestones().note(List.of(passed(BOOKS, 1, 0, 5, 0), passed(Hop.HINTS, 1, 0, 5, 1)));
        milestones().note(List.of(passed(BOOKS, 11, 0, 5, 2)));

        assertThat(milestones().find(Hop.HINTS, 1, 3)).contains(NOON.plusSeconds(1));
        assertThat(milestones().find(BOOKS, 11, 3)).contains(NOON.plusSeconds(2));
        assertThat(milestones().find(BOOKS, 0, 3)).isEmpty();
        assertThat(milestones().find(Hop.PUBLICATIONS, 1, 3)).isEmpty();
    }

    @Test
    default void a_piece_whose_note_was_lost_is_missing_and_its_neighbours_are_not_taken_for_it() {
        milestones().note(List.of(passed(BOOKS, 0, 0, 5, 0), passed(BOOKS, 0, 8, 9, 1)));
        milestones().note(List.of(passed(BOOKS, 0, 20, 30, 2)));

        assertThat(milestones().find(BOOKS, 0, 4)).contains(NOON);
        assertThat(milestones().find(BOOKS, 0, 5)).isEmpty();
        assertThat(milestones().find(BOOKS, 0, 8)).contains(NOON.plusSeconds(1));
        assertThat(milestones().find(BOOKS, 0, 19)).isEmpty();
        assertThat(milestones().find(BOOKS, 0, 20)).contains(NOON.plusSeconds(2));
    }

    @Test
    default void what_is_noted_again_stays_as_it_was_noted_first() {
        milestones().note(List.of(passed(BOOKS, 0, 0, 5, 0)));
        milestones().note(List.of(passed(BOOKS, 0, 0, 5, 9)));

        assertThat(milestones().find(BOOKS, 0, 3)).contains(NOON);
    }

    @Test
    default void of_pieces_that_overlap_the_first_passing_counts() {
        milestones().note(List.of(passed(BOOKS, 0, 0, 10, 0)));
        milestones().note(List.of(passed(BOOKS, 0, 10, 20, 1)));
        milestones().note(List.of(passed(BOOKS, 0, 5, 15, 9)));

        assertThat(milestones().find(BOOKS, 0, 7)).contains(NOON);
        assertThat(milestones().find(BOOKS, 0, 12)).contains(NOON.plusSeconds(1));
    }

    @Test
    default void two_processes_may_pass_piece_by_piece_in_turn() {
        milestones().note(List.of(passed(BOOKS, 0, 0, 10, 0), passed(BOOKS, 0, 20, 30, 2)));
        milestones().note(List.of(passed(BOOKS, 0, 10, 20, 1), passed(BOOKS, 0, 30, 40, 3)));

        for (int position = 0; position < 40; position++) {
            assertThat(milestones().find(BOOKS, 0, position)).contains(NOON.plusSeconds(position / 10));
        }
    }

    @Test
    default void any_number_can_be_noted_at_once() {
        milestones()
                .note(IntStream.range(0, 3_000)
                        .mapToObj(at -> passed(BOOKS, at % 4, at, at + 1, at))
                        .toList());

        for (int at = 0; at < 3_000; at += 97) {
            assertThat(milestones().find(BOOKS, at % 4, at)).contains(NOON.plusSeconds(at));
        }
    }

    private static Milestone passed(Hop hop, int partition, long from, long to, int seconds) {
        return new Milestone(hop, new FeedPiece(partition, from, to), NOON.plusSeconds(seconds));
    }
}
