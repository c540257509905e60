package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.RandomBook;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedSliceTest {

    private static final List<StoredEvent> EVENTS = Stored.all(RandomBook.events(1, MAIN, 20));
    private static final FeedSlice SLICE = slice(40, 50);

    @Test
    void a_slice_of_which_all_matters_is_one_piece() {
        assertThat(SLICE.pieces(_ -> true)).containsExactly(new FeedPiece(3, 40, 50));
    }

    @Test
    void what_does_not_matter_parts_it_into_pieces() {
        var without = Set.of(40L, 44L, 45L, 49L);

        assertThat(SLICE.pieces(entry -> !without.contains(entry.position())))
                .containsExactly(new FeedPiece(3, 41, 44), new FeedPiece(3, 46, 49));
    }

    @Test
    void what_was_left_out_of_it_is_in_no_piece() {
        var some = SLICE.only(entry -> entry.position() % 5 != 0);

        assertThat(some.pieces(entry -> entry.position() != 42))
                .containsExactly(new FeedPiece(3, 41, 42), new FeedPiece(3, 43, 45), new FeedPiece(3, 46, 50));
    }

    @Test
    void a_slice_of_which_nothing_matters_has_no_pieces() {
        assertThat(SLICE.pieces(_ -> false)).isEmpty();
        assertThat(slice(7, 7).pieces(_ -> true)).isEmpty();
    }

    private static FeedSlice slice(int from, int to) {
        return new FeedSlice(
                3,
                from,
                to,
                IntStream.range(from, to)
                        .mapToObj(at -> new FeedEntry(at, EVENTS.get(at - from)))
                        .toList());
    }
}
