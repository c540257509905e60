package dev.daybook.bootstrap.cli.importer;

import static dev.daybook.bootstrap.cli.client.PlayedApi.busy;
import static dev.daybook.bootstrap.cli.client.PlayedApi.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.bootstrap.Household;
import dev.daybook.bootstrap.cli.client.PlayedApi;
import dev.daybook.bootstrap.cli.client.PlayedApi.Write;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whole imports, with files on disk and a service on a socket.
@Timeout(60)
class ImportCommandTest {

    @TempDir
    private Path directory;

    private PlayedApi api;
    private ImportRun run;

    @BeforeEach
    void start() throws IOException {
        api = new PlayedApi();
        run = new ImportRun(api.url(), directory);
        run.accounts(ImportRun.account("bank", "null"), ImportRun.account("food", "null"));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void the_household_arrives_as_it_stands_in_its_files_accounts_first() throws IOException {
        run.accountsIn(Household.ACCOUNTS);
        run.transactionsIn(Household.TRANSACTIONS);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("""
                        accounts: 117 created, 0 replayed, 0 refused, 0 failed
                        transactions: 3821 created, 0 replayed, 0 refused, 0 failed
                        3938 lines in \
                        """);
        assertThat(bodies("/v1/ledgers/main/accounts"))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(Household.ACCOUNTS));
        assertThat(bodies("/v1/ledgers/main/transactions"))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(Household.TRANSACTIONS));
        assertThat(api.committed().stream().limit(117))
                .allMatch(write -> write.path().endsWith("/accounts"));
    }

    @Test
    void what_is_there_already_counts_as_replayed() {
        run.transactions(ImportRun.transaction("t1"), ImportRun.transaction("t2"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.exitCode()).isZero();

        assertThat(run.out())
                .contains("accounts: 0 created, 2 replayed, 0 refused, 0 failed")
                .contains("transactions: 0 created, 2 replayed, 0 refused, 0 failed");
        assertThat(api.committed()).hasSize(4);
    }

    @Test
    void what_the_service_refuses_is_named_with_its_place_and_code() {
        api.befall("t2", no(422, "INSUFFICIENT_FUNDS", "The account wallet has 5,\nand 7 are needed."));
        run.transactions(ImportRun.transaction("t1"), ImportRun.transaction("t2"), ImportRun.transaction("t3"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("transactions: 2 created, 0 replayed, 1 refused, 0 failed")
                .endsWith("transactions.jsonl:2: INSUFFICIENT_FUNDS The account wallet has 5, and 7 are needed.\n");
    }

    @Test
    void a_program_is_told_the_same_in_one_document() throws IOException {
        api.befall("t2", no(422, "INSUFFICIENT_FUNDS", "Too little."));
        run.transactions(ImportRun.transaction("t1"), ImportRun.transaction("t2"));

        assertThat(run.exitCode("--json")).isEqualTo(1);
        assertThat(run.out())
                .hasLineCount(1)
                .startsWith("{\"good\":false,\"accounts\":{\"created\":2,\"replayed\":0,\"refused\":0,\"failed\":0},"
                        + "\"transactions\":{\"created\":1,\"replayed\":0,\"refused\":1,\"failed\":0},\"lines\":4,")
                .endsWith("\"troubles\":[{\"file\":\"transactions.jsonl\",\"line\":2,\"code\":\"INSUFFICIENT_FUNDS\","
                        + "\"detail\":\"Too little.\"}],\"more_troubles\":0}\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_broken_line_is_refused_here_and_the_rest_is_sent() throws IOException {
        run.transactions(
                ImportRun.transaction("t1"),
                "",
                "{\"external_id\": ",
                "[1, 2]",
                "{} {}",
                "{\"description\": \"caf\u00e9\"}",
                "{\"external_id\": \"" + "x".repeat(LineReader.LONGEST) + "\"}",
                ImportRun.transaction("t8") + "  \r");
        run.breakEncodingOf("caf\u00e9");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("transactions: 2 created, 0 replayed, 5 refused, 0 failed")
                .contains("transactions.jsonl:3: MALFORMED_REQUEST not JSON: ")
                .contains("transactions.jsonl:4: MALFORMED_REQUEST not a JSON object\n")
                .contains("transactions.jsonl:5: MALFORMED_REQUEST not JSON: ")
                .contains("transactions.jsonl:6: MALFORMED_REQUEST not UTF-8\n")
                .contains("transactions.jsonl:7: MALFORMED_REQUEST longer than 1048576 bytes\n");
        assertThat(bodies("/v1/ledgers/main/transactions"))
                .containsExactlyInAnyOrder(ImportRun.transaction("t1"), ImportRun.transaction("t8"));
    }

    @Test
    void of_many_refused_lines_the_first_fifty_are_named() {
        run.transactions(IntStream.rangeClosed(1, 70).mapToObj(_ -> "nonsense").toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.contains("MALFORMED_REQUEST")))
                .hasSize(50);
        assertThat(run.out()).contains("transactions.jsonl:50: ").endsWith("and 20 more\n");
    }

    @Test
    void a_service_that_is_busy_gets_the_line_again() {
        api.befall("t1", busy(503), busy(429), busy(504));
        run.transactions(ImportRun.transaction("t1"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("transactions: 1 created");
        var names = api.requests().stream().map(Write::name).toList();
        assertThat(names.subList(0, 2)).as("side by side").containsExactlyInAnyOrder("bank", "food");
        assertThat(names.subList(2, names.size())).containsExactly("t1", "t1", "t1", "t1");
    }

    @Test
    void equal_lines_without_an_external_id_are_two_transactions_however_often_they_are_sent() {
        var coffee = ImportRun.transactionWithoutId("coffee");
        run.transactions(coffee, coffee);

        assertThat(run.exitCode()).isZero();
        assertThat(run.exitCode()).isZero();

        assertThat(run.out()).contains("transactions: 0 created, 2 replayed");
        assertThat(bodies("/v1/ledgers/main/transactions")).containsExactly(coffee, coffee);
    }

    @Test
    void the_same_line_in_another_file_is_another_transaction() {
        var rent = ImportRun.transactionWithoutId("rent");

        run.transactions(rent);
        assertThat(run.exitCode()).isZero();
        run.transactions(rent, ImportRun.transaction("t2"));
        assertThat(run.exitCode()).isZero();

        assertThat(bodies("/v1/ledgers/main/transactions"))
                .filteredOn(rent::equals)
                .hasSize(2);
    }

    private Stream<String> bodies(String path) {
        return api.committed().stream()
                .filter(write -> write.path().equals(path))
                .map(Write::body);
    }
}
