package dev.daybook.bootstrap.cli.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.bootstrap.cli.client.PlayedApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What cannot be carried out at all is answered with 2 and a sentence, and nothing is sent.
@Timeout(60)
class ImportUsageTest {

    @TempDir
    private Path directory;

    private PlayedApi api;
    private ImportRun run;

    @BeforeEach
    void start() throws IOException {
        api = new PlayedApi();
        run = new ImportRun(api.url(), directory);
        run.accounts(ImportRun.account("bank", "null"));
        run.transactions(ImportRun.transaction("t1"));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void an_option_that_is_missing() {
        var err = new StringWriter();

        var code = new CommandLine(new ImportCommand())
                .setErr(new PrintWriter(err))
                .execute();

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith("Missing required options: '--url=URL', '--accounts=FILE'");
    }

    @Test
    void a_file_that_is_not_there() {
        run.transactionsIn(directory.resolve("nothing.jsonl"));

        assertRefused("there is no readable file " + directory.resolve("nothing.jsonl"));
    }

    @Test
    void a_directory_in_place_of_a_file() {
        run.accountsIn(directory);

        assertRefused("there is no readable file " + directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:7070", "ftp://localhost", "/v1", "http://localhost?ledger=main"})
    void a_url_that_is_none(String url) {
        run.against(URI.create(url));

        assertRefused("--url must be like http://127.0.0.1:7070, not " + url);
    }

    @Test
    void a_service_that_does_not_listen() {
        var url = api.url();
        api.close();

        assertRefused("no service at " + url + "/: cannot connect");
    }

    @Test
    void a_service_that_is_another() {
        run.against(api.url().resolve("/somewhere"));

        assertRefused(api.url() + "/somewhere/health/live is no Daybook: it answers HTTP 404");
    }

    @Test
    void a_ledger_that_is_not_there() {
        assertRefused("No such ledger.", "--ledger", "other");
    }

    @ParameterizedTest
    @CsvSource({"--ledger, no ledger", "--concurrency, 0", "--concurrency, 257"})
    void a_value_out_of_bounds(String option, String value) {
        assertRefused(option + " must be ", option, value);
    }

    private void assertRefused(String sentence, String... more) {
        assertThat(run.exitCode(more)).isEqualTo(2);
        assertThat(run.err()).startsWith("daybook import: " + sentence).hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(api.committed()).isEmpty();
    }
}
