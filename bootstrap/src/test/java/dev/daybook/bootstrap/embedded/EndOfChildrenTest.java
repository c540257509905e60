package dev.daybook.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Children live exactly as long as the service.
class EndOfChildrenTest {

    @TempDir
    Path folder;

    @Test
    void after_kill_9_of_the_service_no_process_remains_and_the_data_is_there() throws Exception {
        var service = start();
        List<ProcessHandle> children;
        try (var output = service.inputReader()) {
            write(output);
            children = Stream.concat(service.descendants(), postmaster()).toList();
        } finally {
            var _ = service.destroyForcibly();
        }
        assertThat(children).hasSizeGreaterThanOrEqualTo(3);
        await().atMost(Bounds.END).until(() -> !Children.live(children));
        assertThatTheDataIsThere();
    }

    @Test
    void what_a_terminal_or_a_stopping_system_sends_to_everybody_does_not_end_them() throws Exception {
        var others = Children.ours();
        try (var databases = EmbeddedDatabases.start(Program.FOLDER, Optional.empty());
                var journal = Journal.at(databases.dynamoDb().endpoint());
                var notes = Notes.in(databases.postgres())) {
            var children = Children.besides(others);
            Children.send("INT", children);
            Children.send("TERM", children);
            Children.send("HUP", children);
            journal.create();
            notes.create();
            assertThat(databases.ended()).isNotDone();
        }
    }

    private Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = "-Ddaybook.program=" + Program.FOLDER;
        var classPath = System.getProperty("java.class.path");
        return new ProcessBuilder(java, program, "-cp", classPath, EmbeddedService.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void write(BufferedReader output) throws IOException, SQLException {
        try (var journal = Journal.at(URI.create(output.readLine()));
                var notes = Notes.at(output.readLine(), PostgresCluster.USER)) {
            journal.create();
            journal.writeTogether("assets", "income");
            notes.create();
            notes.write("assets");
        }
    }

    /// It is nobody's child.
    private Stream<ProcessHandle> postmaster() throws IOException {
        var file = folder.resolve("postgres").resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).stream();
    }

    private void assertThatTheDataIsThere() throws SQLException {
        try (var data = DataDirectory.open(folder);
                var databases = EmbeddedDatabases.start(Program.FOLDER, Optional.of(data));
                var journal = Journal.at(databases.dynamoDb().endpoint());
                var notes = Notes.in(databases.postgres())) {
            assertThat(journal.words()).containsExactly("assets", "income");
            assertThat(notes.words()).containsExactly("assets");
        }
    }
}
