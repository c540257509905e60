package dev.daybook.adapter.out.dynamodb.publication;

import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.lostAnswer;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.lostRequest;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.repeatedly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.application.port.Bookmarks;
import dev.daybook.application.port.BookmarksContract;
import dev.daybook.application.port.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoDbBookmarksTest implements BookmarksContract {

    private final Emulator emulator = new Emulator();

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Override
    public Bookmarks bookmarks(String publication) {
        return new DynamoDbBookmarks(emulator.client(), emulator.tables().projections(), publication, Emulator.RETRIES);
    }

    @Test
    void a_move_whose_answer_was_lost_is_made_once() {
        emulator.network().plan("UpdateItem", lostAnswer());

        var _ = bookmarks("bus").move(0, 0, 50);

        assertThat(bookmarks("bus").position(0)).isEqualTo(50);
    }

    @Test
    void an_outage_surfaces_and_nothing_moves() {
        emulator.network().plan("UpdateItem", repeatedly(lostRequest()));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> bookmarks("bus").move(0, 0, 50));

        assertThat(bookmarks("bus").position(0)).isZero();
    }
}
