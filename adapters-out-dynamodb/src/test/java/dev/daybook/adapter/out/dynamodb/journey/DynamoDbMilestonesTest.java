package dev.daybook.adapter.out.dynamodb.journey;

import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.lostAnswer;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.lostRequest;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.repeatedly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.Milestone;
import dev.daybook.application.port.Milestones;
import dev.daybook.application.port.MilestonesContract;
import dev.daybook.application.port.Unavailable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoDbMilestonesTest implements MilestonesContract {

    private static final List<Milestone> SOME = List.of(new Milestone(BOOKS, new FeedPiece(0, 0, 5), NOON));

    private final Emulator emulator = new Emulator();

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Override
    public Milestones milestones() {
        return new DynamoDbMilestones(emulator.client(), emulator.tables().milestones(), Emulator.RETRIES);
    }

    @Test
    void a_note_whose_answer_was_lost_is_there() {
        emulator.network().plan("PutItem", lostAnswer());

        milestones().note(SOME);

        assertThat(milestones().find(BOOKS, 0, 4)).contains(NOON);
    }

    @Test
    void an_outage_surfaces_and_nothing_is_noted() {
        emulator.network().plan("PutItem", repeatedly(lostRequest()));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> milestones().note(SOME));

        assertThat(milestones().find(BOOKS, 0, 4)).isEmpty();
    }

    @Test
    void an_item_may_go_after_thirteen_months() {
        milestones().note(SOME);

        var items = emulator.client()
                .scan(scan -> scan.tableName(emulator.tables().milestones()))
                .items();

        assertThat(items)
                .extracting(item -> Attributes.get(item, "expires").n())
                .containsExactly(Long.toString(NOON.getEpochSecond() + 400 * 24 * 60 * 60));
    }
}
