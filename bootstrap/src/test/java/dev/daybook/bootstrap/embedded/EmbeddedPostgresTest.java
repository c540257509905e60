package dev.daybook.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path data;

    @Test
    void it_answers_on_this_machine_only() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start(Program.POSTGRES, Optional.empty());
                var notes = Notes.in(postgres)) {
            notes.create();
            notes.write("assets");
            assertThat(notes.words()).containsExactly("assets");
            assertThat(Neighbours.areKeptOut(port(postgres))).isTrue();
        }
    }

    @Test
    void without_a_folder_nothing_stays() throws SQLException {
        Path cluster;
        try (var postgres = EmbeddedPostgres.start(Program.POSTGRES, Optional.empty());
                var notes = Notes.in(postgres)) {
            cluster = Path.of(notes.setting("data_directory"));
            assertThat(cluster).exists();
        }
        assertThat(cluster.getParent()).doesNotExist();
    }

    @Test
    void a_folder_keeps_the_rows() throws SQLException {
        writeAndEnd();
        try (var postgres = EmbeddedPostgres.start(Program.POSTGRES, Optional.of(folder()));
                var notes = Notes.in(postgres)) {
            assertThat(notes.words()).containsExactly("assets");
            assertThat(notes.setting("fsync")).isEqualTo("on");
        }
    }

    @Test
    void a_server_whose_guardian_was_killed_is_ended_before_the_next_one_starts() throws SQLException {
        var orphan = EmbeddedPostgres.start(Program.POSTGRES, Optional.of(folder()));
        try (var notes = Notes.in(orphan)) {
            notes.create();
            notes.write("assets");
        }
        Children.kill("postgres-guardian");
        assertThat(orphan.ended()).succeedsWithin(Bounds.END);
        try (var postgres = EmbeddedPostgres.start(Program.POSTGRES, Optional.of(folder()));
                var notes = Notes.in(postgres)) {
            assertThat(notes.words()).containsExactly("assets");
        }
    }

    @Test
    void the_number_of_a_dead_server_may_have_gone_to_somebody_else() throws IOException, SQLException {
        writeAndEnd();
        var somebodyElse = ProcessHandle.current().pid();
        var _ = Files.writeString(folder().resolve("postmaster.pid"), somebodyElse + "\n" + folder() + "\n");
        try (var postgres = EmbeddedPostgres.start(Program.POSTGRES, Optional.of(folder()));
                var notes = Notes.in(postgres)) {
            assertThat(notes.words()).containsExactly("assets");
        }
    }

    @Test
    void a_start_that_fails_says_so_in_one_sentence_and_keeps_the_details() throws IOException, SQLException {
        writeAndEnd();
        Files.delete(folder().resolve("postgresql.conf"));
        assertThatExceptionOfType(EmbeddedDatabaseFailed.class)
                .isThrownBy(() -> EmbeddedPostgres.start(Program.POSTGRES, Optional.of(folder())))
                .withMessage("PostgreSQL does not start.")
                .satisfies(failed -> assertThat(failed.details()).contains("postgresql.conf"));
    }

    private void writeAndEnd() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(Program.POSTGRES, Optional.of(folder()));
                var notes = Notes.in(postgres)) {
            notes.create();
            notes.write("assets");
        }
    }

    private Path folder() {
        return data.resolve("postgres");
    }

    private static int port(EmbeddedPostgres postgres) {
        return URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
    }
}
