package dev.daybook.bootstrap;

import static dev.daybook.bootstrap.Household.ACCOUNTS;
import static dev.daybook.bootstrap.Household.TRANSACTIONS;
import static dev.daybook.bootstrap.Household.balancesByKey;
import static dev.daybook.bootstrap.Household.balancesInTheBooks;
import static dev.daybook.bootstrap.Household.expectedBalances;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.out.dynamodb.earlier.ExpectedBooks;
import dev.daybook.bootstrap.embedded.EarlierDataDir;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An update of Daybook: what it wrote before is what it goes on with.
class EarlierDataDirTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void the_data_of_an_earlier_build_opens_reads_and_is_not_imported_again(@TempDir Path data, @TempDir Path folder)
            throws IOException {
        var some = Files.write(
                folder.resolve("some.jsonl"), Files.readAllLines(TRANSACTIONS).subList(0, 400));
        EarlierDataDir.fill(data);

        try (var daybook = DaybookProcess.start("dev", "--port", "0", "--data-dir", data.toString());
                var api = new ApiClient(daybook.url())) {
            assertBooksAreExact(api);
            assertTracesSayWhatWasNotNoted(api);

            assertThat(importAgain(api, some).output()).contains("117 replayed", "400 replayed");

            assertBooksAreExact(api);
            assertThat(daybook.terminate().exitCode()).isIn(0, 143);
        }
    }

    /// What an earlier build wrote came into the feed from its stream of changes or from a walk through the store,
    /// whichever was faster. Of a walk no hint is noted.
    private static void assertTracesSayWhatWasNotNoted(ApiClient api) {
        var id = api.get("/v1/ledgers/main/transactions?limit=1")
                .body()
                .at("/data/0/id")
                .asText();
        var events = api.get("/v1/ledgers/main/transactions/%s/trace".formatted(id))
                .body()
                .path("events");
        assertThat(events).isNotEmpty();
        for (JsonNode event : events) {
            var hops = event.path("hops");
            assertThat(hops).hasSize(5).allSatisfy(hop -> {
                var isHint = hop.path("name").asText().equals("hints");
                var isNoted = hop.has("at");
                assertThat(hop.path("state").asText()).isEqualTo(isHint && !isNoted ? "unknown" : "passed");
            });
        }
    }

    private static void assertBooksAreExact(ApiClient api) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(balancesInTheBooks(api, "main")).isEqualTo(expectedBalances()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(balancesByKey(api, "main")).isEqualTo(expectedBalances()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(trialBalance(api)).isEqualTo(ExpectedBooks.shop()));
        Household.assertDebitsEqualCredits(api, "main");
    }

    private static Map<AccountId, Totals> trialBalance(ApiClient api) {
        var lines = new HashMap<AccountId, Totals>();
        api.get("/v1/ledgers/shop/trial-balance")
                .body()
                .path("lines")
                .forEach(line -> lines.put(
                        new AccountId(line.path("account").asText()),
                        new Totals(amount(line.at("/posted/debits")), amount(line.at("/posted/credits")))));
        return lines;
    }

    private static BigInteger amount(JsonNode text) {
        return new BigInteger(text.asText());
    }

    private static DaybookProcess.Result importAgain(ApiClient api, Path transactions) {
        return DaybookProcess.run(
                "import",
                "--url",
                api.url().toString(),
                "--accounts",
                ACCOUNTS.toString(),
                "--transactions",
                transactions.toString());
    }
}
