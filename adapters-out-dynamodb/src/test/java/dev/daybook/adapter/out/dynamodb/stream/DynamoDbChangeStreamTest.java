package dev.daybook.adapter.out.dynamodb.stream;

import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.answered;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.lostAnswer;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.lostRequest;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.refused;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.repeatedly;
import static dev.daybook.application.port.Streams.append;
import static dev.daybook.application.port.Streams.command;
import static dev.daybook.application.port.Streams.credits;
import static dev.daybook.application.port.Streams.newLedger;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.guarded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class DynamoDbChangeStreamTest {

    private final Emulator emulator = new Emulator();
    private final DynamoDbEventStore store =
            new DynamoDbEventStore(emulator.client(), emulator.tables().events(), Emulator.RETRIES);
    private final StreamId wallet = StreamId.of(newLedger(), WALLET);

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Test
    void a_stream_without_changes_has_nothing_to_tell() {
        assertThat(open().poll()).isEmpty();
    }

    @Test
    void everything_that_was_written_is_polled() {
        write(30);

        assertThat(poll(open(), 30)).containsExactlyElementsOf(changes(0));
    }

    @Test
    void what_is_written_later_is_polled_later() {
        var changes = open();
        write(3);
        assertThat(poll(changes, 3)).hasSize(3);

        write(2);

        assertThat(poll(changes, 2)).containsExactlyElementsOf(changes(3));
    }

    @Test
    void a_restart_goes_on_behind_the_checkpoint() {
        var before = open();
        write(5);
        assertThat(poll(before, 5)).hasSize(5);
        before.checkpoint();
        write(4);

        assertThat(poll(open(), 4)).containsExactlyElementsOf(changes(5));
    }

    @Test
    void what_had_no_checkpoint_comes_again() {
        write(5);
        assertThat(poll(open(), 5)).hasSize(5);

        assertThat(poll(open(), 5)).containsExactlyElementsOf(changes(0));
    }

    @Test
    void a_checkpoint_covers_no_more_than_was_polled() {
        var before = open();
        write(5);
        assertThat(poll(before, 5)).hasSize(5);
        emulator.network().plan("GetRecords", repeatedly(lostRequest()));
        write(1);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(before::poll);
        before.checkpoint();
        emulator.network().plan("GetRecords");

        assertThat(poll(open(), 1)).containsExactlyElementsOf(changes(5));
    }

    @Test
    void an_expired_iterator_is_renewed_behind_the_last_record() {
        var changes = open();
        write(3);
        assertThat(poll(changes, 3)).hasSize(3);
        write(2);
        emulator.network().plan("GetRecords", refused("ExpiredIteratorException"));

        assertThat(poll(changes, 2)).containsExactlyElementsOf(changes(3));
    }

    @Test
    void whoever_comes_too_late_goes_on_with_the_oldest_record_there_is() {
        var before = open();
        write(3);
        assertThat(poll(before, 3)).hasSize(3);
        before.checkpoint();
        emulator.network().plan("GetShardIterator", refused("TrimmedDataAccessException"));
        var late = open();

        assertThat(poll(late, 3)).containsExactlyElementsOf(changes(0));
        assertThat(late.hasMissed()).isTrue();
        assertThat(late.hasMissed()).isFalse();
    }

    @Test
    void whoever_begins_may_have_missed_what_was_before() {
        var first = open();

        assertThat(first.hasMissed()).isTrue();
        write(3);
        assertThat(poll(first, 3)).hasSize(3);

        assertThat(first.hasMissed()).isTrue();
        assertThat(first.hasMissed()).isFalse();
    }

    @Test
    void whoever_goes_on_behind_a_checkpoint_has_missed_nothing() {
        var before = open();
        write(3);
        assertThat(poll(before, 3)).hasSize(3);
        before.checkpoint();
        write(2);
        var after = open();

        assertThat(poll(after, 2)).hasSize(2);
        assertThat(after.hasMissed()).isFalse();
    }

    @Test
    void a_stream_that_was_dropped_and_made_anew_may_have_taken_changes_with_it() {
        var before = open();
        write(3);
        assertThat(poll(before, 3)).hasSize(3);
        before.checkpoint();
        write(2);
        drop();
        make();
        var after = open();

        assertThat(after.poll()).isEmpty();
        assertThat(after.hasMissed()).isTrue();
        write(1);
        assertThat(poll(after, 1)).containsExactlyElementsOf(changes(5));
    }

    @Test
    void a_stream_that_is_made_anew_is_followed_by_whoever_followed_the_old_one() {
        var changes = open();
        write(3);
        assertThat(poll(changes, 3)).hasSize(3);
        var _ = changes.hasMissed();
        drop();
        write(2);
        make();
        write(1);

        assertThat(poll(changes, 1)).containsExactlyElementsOf(changes(5));
        assertThat(changes.hasMissed()).as("two events").isTrue();
    }

    @Test
    void a_stream_that_is_switched_off_is_an_outage() {
        var changes = open();
        drop();

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(changes::poll)
                .withMessageContaining(emulator.tables().events());
    }

    @Test
    void passing_faults_are_sat_out() {
        write(3);
        emulator.network().plan("DescribeStream", refused("ThrottlingException"));
        emulator.network().plan("GetShardIterator", answered(503, ""), lostAnswer());
        emulator.network().plan("GetRecords", refused("LimitExceededException"), lostAnswer(), lostRequest());

        assertThat(poll(open(), 3)).containsExactlyElementsOf(changes(0));
    }

    @Test
    void faults_that_do_not_pass_surface() {
        var changes = open();
        emulator.network().plan("GetRecords", repeatedly(refused("ProvisionedThroughputExceededException")));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(changes::poll);
    }

    private void drop() {
        var _ = emulator.client()
                .updateTable(update -> update.tableName(emulator.tables().events())
                        .streamSpecification(stream -> stream.streamEnabled(false)));
    }

    private void make() {
        var _ = emulator.client()
                .updateTable(update -> update.tableName(emulator.tables().events())
                        .streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
    }

    private ChangeStream open() {
        return new DynamoDbChangeStream(
                emulator.dynamoDb(), emulator.tables(), Emulator.RETRIES, Pace.steady(Duration.ofMillis(10)));
    }

    private static List<EventRef> poll(ChangeStream changes, int expected) {
        var polled = new ArrayList<EventRef>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            changes.poll().stream().map(StoredEvent::ref).forEach(polled::add);
            return polled.size() >= expected;
        });
        return polled;
    }

    private List<EventRef> changes(long after) {
        return store.read(wallet, after, 100).stream().map(RecordedEvent::ref).toList();
    }

    private void write(int events) {
        for (int event = 0; event < events; event++) {
            var loaded = store.load(wallet, Foldings.ACCOUNT);
            var next = loaded.head().version() == 0
                    ? guarded(WALLET)
                    : credits(WALLET, loaded.head().version());
            assertThat(store.append(new Commit(List.of(append(command(), loaded, next)))))
                    .isInstanceOf(Appended.class);
        }
    }
}
