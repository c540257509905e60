package dev.daybook.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How far a publication has come.
public interface BookmarksContract {

    /// Those of one publication, each time from afresh.
    Bookmarks bookmarks(String publication);

    @Test
    default void a_bookmark_that_never_moved_is_at_the_beginning() {
        assertThat(bookmarks("bus").position(3)).isZero();
    }

    @Test
    default void a_bookmark_stays_where_it_was_moved_to() {
        assertThat(bookmarks("bus").move(3, 0, 200)).isTrue();
        assertThat(bookmarks("bus").move(3, 200, 210)).isTrue();

        assertThat(bookmarks("bus").position(3)).isEqualTo(210);
    }

    @Test
    default void partitions_and_publications_have_their_own() {
        assertThat(bookmarks("bus").move(1, 0, 7)).isTrue();

        assertThat(bookmarks("bus").position(11)).isZero();
        assertThat(bookmarks("other-bus").position(1)).isZero();
    }

    @Test
    default void whoever_comes_from_elsewhere_moves_nothing() {
        assertThat(bookmarks("bus").move(0, 0, 50)).isTrue();

        assertThat(bookmarks("bus").move(0, 0, 60)).isFalse();
        assertThat(bookmarks("bus").move(0, 60, 70)).isFalse();
        assertThat(bookmarks("bus").move(1, 60, 70)).isFalse();

        assertThat(bookmarks("bus").position(0)).isEqualTo(50);
        assertThat(bookmarks("bus").position(1)).isZero();
    }

    @Test
    default void of_many_who_come_from_the_same_place_one_moves_it() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var moves = threads.invokeAll(IntStream.range(1, 9)
                    .<Callable<Boolean>>mapToObj(to -> () -> bookmarks("bus").move(0, 0, to))
                    .toList());

            assertThat(moves.stream().filter(Future::resultNow)).hasSize(1);
        }
        assertThat(bookmarks("bus").position(0)).isBetween(1L, 8L);
    }
}
