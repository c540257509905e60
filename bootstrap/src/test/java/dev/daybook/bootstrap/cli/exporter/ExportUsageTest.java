package dev.daybook.bootstrap.cli.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be carried out at all is answered with 2 and a sentence, and nothing is written.
@Timeout(60)
class ExportUsageTest {

    @TempDir
    private Path directory;

    private PlayedBooks books;
    private ExportRun run;

    @BeforeEach
    void start() throws IOException {
        books = new PlayedBooks();
        run = new ExportRun(books.url());
    }

    @AfterEach
    void stop() {
        books.close();
    }

    @Test
    void a_format_must_be_chosen_and_known() {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Missing required option: '--format=FORMAT'");

        assertThat(run.exitCode("--format", "csv")).isEqualTo(2);
        assertThat(run.err()).contains("--format", "must be hledger or jsonl, not csv");
    }

    @Test
    void a_url_that_is_none() {
        run.against(URI.create("localhost:7070"));

        assertRefused("--url must be like http://127.0.0.1:7070, not localhost:7070");
    }

    @Test
    void a_service_that_does_not_listen() {
        var url = books.url();
        books.close();

        assertRefused("no service at " + url + "/: cannot connect");
    }

    @Test
    void a_ledger_that_is_not_there() {
        assertRefused("No such ledger.", "--ledger", "other");
        assertRefused(
                "No such ledger.",
                "--ledger",
                "other",
                "--output",
                directory.resolve("f").toString());
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void an_output_that_cannot_be_a_file() throws IOException {
        var nowhere = directory.resolve("nowhere/file").toString();

        assertRefused(directory + " is there and is no file", "--output", directory.toString());
        assertRefused("/dev/null is there and is no file", "--output", "/dev/null");
        assertRefused("cannot write to " + nowhere + ": ", "--output", nowhere);
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
        assertThat(directory).isEmptyDirectory();
    }

    private void assertRefused(String sentence, String... more) {
        var arguments = new String[more.length + 2];
        arguments[0] = "--format";
        arguments[1] = "hledger";
        System.arraycopy(more, 0, arguments, 2, more.length);

        assertThat(run.exitCode(arguments)).isEqualTo(2);
        assertThat(run.err()).startsWith("daybook export: " + sentence).hasLineCount(1);
        assertThat(run.streamed()).isEmpty();
        assertThat(run.out()).isEmpty();
    }
}
