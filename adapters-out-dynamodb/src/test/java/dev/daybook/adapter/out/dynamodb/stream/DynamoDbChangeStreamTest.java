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
import dev.daybook.application.port.Change;
import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.Hint;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

        assertThat(poll(open(), 3)).containsExactlyElementsOf(changes(0));
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

    private ChangeStream open() {
        return new DynamoDbChangeStream(
                emulator.dynamoDb(), emulator.tables(), Emulator.RETRIES, Duration.ofMillis(10));
    }

    private static List<Change> poll(ChangeStream changes, int expected) {
        var polled = new ArrayList<Change>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            polled.addAll(changes.poll());
            return polled.size() >= expected;
        });
        return polled;
    }

    private List<Change> changes(long after) {
        return store.read(wallet, after, 100).stream()
                .map(DynamoDbChangeStreamTest::change)
                .toList();
    }

    private static Change change(RecordedEvent event) {
        return new Change(new Hint(event.ref(), event.type(), event.recordedAt()), Optional.of(event));
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
