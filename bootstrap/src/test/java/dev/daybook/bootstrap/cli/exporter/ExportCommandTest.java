package dev.daybook.bootstrap.cli.exporter;

import static dev.daybook.bootstrap.cli.client.PlayedApi.busy;
import static dev.daybook.bootstrap.cli.client.PlayedApi.cutBeforeTheCommit;
import static dev.daybook.bootstrap.cli.client.PlayedApi.no;
import static dev.daybook.bootstrap.cli.exporter.ExportRun.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.bootstrap.cli.client.PlayedApi;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whole exports, from a service on a socket.
@Timeout(60)
class ExportCommandTest {

    private static final int ALL = 5;

    @TempDir
    private Path directory;

    private PlayedBooks books;
    private ExportRun run;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        file = directory.resolve("main.journal");
        books = new PlayedBooks();
        books.add(IntStream.rangeClosed(1, ALL).mapToObj(ExportRun::transaction).toArray(String[]::new));
        run = new ExportRun(books.url());
    }

    @AfterEach
    void stop() {
        books.close();
    }

    @Test
    void every_page_comes_as_the_api_answers_it() {
        assertThat(run.exitCode("--format", "jsonl")).isZero();

        assertThat(run.streamed().lines())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ALL)
                        .mapToObj(ExportRun::transaction)
                        .toList());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_file_takes_the_place_of_an_older_one_and_has_what_would_have_been_streamed() throws IOException {
        Files.writeString(file, "older");

        assertThat(run.exitCode("--format", "jsonl")).isZero();
        assertThat(run.exitCode("--format", "jsonl", "--output", file.toString()))
                .isZero();

        assertThat(file).hasContent(jsonLines(ALL));
        assertThat(run.out()).startsWith("5 transactions in %s, ".formatted(file));
        assertThat(directory).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void a_program_is_told_of_a_file_in_one_document() {
        assertThat(run.exitCode("--format", "jsonl", "--json", "--output", file.toString()))
                .isZero();

        assertThat(run.out())
                .hasLineCount(1)
                .startsWith("{\"ledger\":\"main\",\"format\":\"jsonl\",\"file\":\"%s\",\"transactions\":5,\"seconds\":"
                        .formatted(file));
    }

    @Test
    void standard_output_is_not_for_both_the_export_and_a_document() {
        assertThat(run.exitCode("--format", "jsonl", "--json")).isEqualTo(2);

        assertThat(run.streamed()).isEmpty();
        assertThat(run.err()).contains("--json tells of an export into a file: name it with --output");
    }

    @Test
    void a_journal_says_at_its_end_that_it_is_complete() {
        assertThat(run.exitCode("--format", "hledger")).isZero();

        assertThat(run.streamed())
                .startsWith("; Ledger main of Daybook at " + books.url())
                .contains("2016-01-05 (t5) n\u00ba 5\n")
                .endsWith("\n; Complete: 5 transactions.\n");
    }

    @Test
    void a_ledger_in_which_nothing_is_posted_makes_an_empty_journal() throws IOException {
        try (var empty = new PlayedBooks()) {
            run.against(empty.url());

            assertThat(run.exitCode("--format", "hledger")).isZero();
            assertThat(run.streamed()).endsWith("\n; Complete: 0 transactions.\n");
        }
    }

    @Test
    void a_page_that_does_not_come_is_asked_for_again() {
        books.befall(0, busy(503));
        books.befall(2, cutBeforeTheCommit(), busy(429, "1"));

        assertThat(run.exitCode("--format", "jsonl")).isZero();

        assertThat(run.streamed()).isEqualTo(jsonLines(ALL));
    }

    @Test
    void a_file_that_breaks_off_does_not_appear() throws IOException {
        Files.writeString(file, "older");
        books.befall(4, busy(503), busy(503), busy(503));

        assertThat(run.exitCode("--format", "jsonl", "--output", file.toString()))
                .isEqualTo(1);

        assertThat(run.err())
                .isEqualToNormalizingNewlines("daybook export: the service does not answer: "
                        + "HTTP 503 SERVICE_UNAVAILABLE (%d tries)\n".formatted(ExportRun.TRIES));
        assertThat(file).hasContent("older");
        assertThat(directory).isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void a_stream_that_breaks_off_ends_with_what_nobody_can_read() {
        books.befall(4, no(500, "INTERNAL_ERROR", "Sorry."));

        assertThat(run.exitCode("--format", "jsonl")).isEqualTo(1);
        assertThat(run.streamed()).isEqualTo(jsonLines(4) + "incomplete: the export broke off here\n");
        assertThat(run.err()).startsWith("daybook export: the service answers HTTP 500 INTERNAL_ERROR");

        books.befall(4, no(500, "INTERNAL_ERROR", "Sorry."));
        assertThat(run.exitCode("--format", "hledger")).isEqualTo(1);
        assertThat(run.streamed())
                .endsWith("\nincomplete: the export broke off here\n")
                .doesNotContain("Complete");
    }

    @Test
    void a_reader_that_has_gone_is_said() {
        assertThat(run.exitCode(new FullDisk(), "--format", "jsonl")).isEqualTo(1);
        assertThat(run.err()).startsWith("daybook export: cannot go on writing: No space left");
    }

    @Test
    void what_was_not_asked_for_makes_no_export() {
        assertBreaksOff(
                "[%s]".formatted(transaction(6).replace("posted", "pending")),
                "a transaction that is not posted: id-6");
        assertBreaksOff("[%s]".formatted(transaction(1)), "transactions out of their order, at id-1");
        assertBreaksOff("[%1$s,%1$s]".formatted(transaction(5)), "transactions out of their order, at id-5");
        assertBreaksOff("[{\"status\":\"posted\"}]", "a transaction without recorded_at");
        assertBreaksOff(
                "[%s]".formatted(transaction(6).replace("amount", "sum")), "a transaction that cannot be read: {");
        assertBreaksOff("{}", "something that is no page of transactions");
        assertBreaksOff("[],\"next_cursor\":\"behind/4\"", "something that is no page of transactions");
        assertBreaksOff("[", "something that is not JSON");
    }

    private void assertBreaksOff(String data, String sentence) {
        books.befall(4, (exchange, _) -> PlayedApi.answer(exchange, 200, "{\"data\":%s}".formatted(data)));

        assertThat(run.exitCode("--format", "hledger", "--output", file.toString()))
                .isEqualTo(1);
        assertThat(run.err())
                .startsWith("daybook export: the service answers " + sentence)
                .hasLineCount(1);
        assertThat(directory).isEmptyDirectory();
    }

    private static String jsonLines(int transactions) {
        var lines = new StringBuilder();
        IntStream.rangeClosed(1, transactions)
                .forEach(number -> lines.append(transaction(number)).append("\n"));
        return lines.toString();
    }

    private static final class FullDisk extends OutputStream {

        @Override
        public void write(int octet) throws IOException {
            throw new IOException("No space left");
        }
    }
}
