package dev.daybook.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.bootstrap.embedded.Journal.Insertion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDynamoDbTest {

    private static final Optional<Path> IN_MEMORY = Optional.empty();

    @TempDir
    Path folder;

    @Test
    void it_answers_on_this_machine_only() throws IOException {
        try (var emulator = EmbeddedDynamoDb.start(Program.EMULATOR, IN_MEMORY);
                var journal = Journal.at(emulator.endpoint())) {
            journal.create();
            journal.write("assets");
            assertThat(journal.words()).containsExactly("assets");
            assertThat(Neighbours.areKeptOut(emulator.endpoint().getPort())).isTrue();
        }
    }

    @Test
    void a_folder_keeps_the_tables() {
        try (var emulator = EmbeddedDynamoDb.start(Program.EMULATOR, Optional.of(folder));
                var journal = Journal.at(emulator.endpoint())) {
            journal.create();
            journal.write("assets");
            journal.writeTogether("income", "expenses");
        }
        try (var emulator = EmbeddedDynamoDb.start(Program.EMULATOR, Optional.of(folder));
                var journal = Journal.at(emulator.endpoint())) {
            assertThat(journal.words()).containsExactly("assets", "expenses", "income");
        }
    }

    @Test
    void a_reader_of_the_stream_goes_on_where_it_was_before_the_restart() {
        Insertion first;
        String stream;
        try (var emulator = EmbeddedDynamoDb.start(Program.EMULATOR, Optional.of(folder));
                var journal = Journal.at(emulator.endpoint())) {
            journal.create();
            journal.write("assets");
            journal.write("income");
            first = journal.insertions().getFirst();
            stream = journal.stream();
        }
        try (var emulator = EmbeddedDynamoDb.start(Program.EMULATOR, Optional.of(folder));
                var journal = Journal.at(emulator.endpoint())) {
            journal.write("expenses");
            assertThat(journal.stream()).isEqualTo(stream);
            assertThat(journal.insertionsAfter(first))
                    .extracting(Insertion::word)
                    .containsExactly("income", "expenses");
        }
    }

    @Test
    void stream_records_are_numbered_by_the_clock_so_that_a_pause_does_not_start_them_anew() {
        var before = Instant.now();
        try (var emulator = EmbeddedDynamoDb.start(Program.EMULATOR, Optional.of(folder));
                var journal = Journal.at(emulator.endpoint())) {
            journal.create();
            journal.write("assets");
            var number = Long.parseLong(journal.insertions().getFirst().number());
            assertThat(number).isGreaterThan(before.toEpochMilli() * 1_000);
        }
    }

    @Test
    void its_end_is_noticed() {
        var emulator = EmbeddedDynamoDb.start(Program.EMULATOR, IN_MEMORY);
        assertThat(emulator.ended()).isNotDone();
        emulator.close();
        assertThat(emulator.ended()).succeedsWithin(Bounds.END);
    }

    @Test
    void a_start_that_fails_says_so_in_one_sentence_and_keeps_the_details() {
        assertThatExceptionOfType(EmbeddedDatabaseFailed.class)
                .isThrownBy(() -> EmbeddedDynamoDb.start(folder, IN_MEMORY))
                .withMessage("DynamoDB Local does not start.")
                .satisfies(failed -> assertThat(failed.details()).isNotEmpty());
    }
}
