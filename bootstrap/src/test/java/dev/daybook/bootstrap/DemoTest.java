package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `daybook dev --demo`, and the same again on the same data.
@Timeout(600)
class DemoTest {

    private static final String LEDGER = "/v1/ledgers/main";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    private DaybookProcess start() {
        return DaybookProcess.start(
                "dev", "--port", "0", "--data-dir", folder.toString(), "--demo", "--demo-rate", "20");
    }

    private static long count(ApiClient api, String filter) {
        return api.get(LEDGER + "/transactions?limit=1000" + filter)
                .body()
                .path("data")
                .size();
    }

    private static void awaitTransactions(ApiClient api, long least) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count(api, "")).isGreaterThanOrEqualTo(least));
    }

    @Test
    void the_marketplace_lives_and_after_a_restart_goes_on_where_it_was() {
        long before;
        try (var daybook = start();
                var api = new ApiClient(daybook.url())) {
            awaitTransactions(api, 400);
            await().atMost(PATIENCE).until(() -> count(api, "&status=pending") > 0 && count(api, "&status=voided") > 0);
            assertThat(api.get(LEDGER + "/accounts?metadata[kind]=seller")
                            .body()
                            .path("data"))
                    .hasSize(8);
            assertDebitsEqualCredits(api);
            before = count(api, "");
            assertThat(daybook.terminate().output()).contains("a marketplace that trades in main");
        }
        try (var daybook = start();
                var api = new ApiClient(daybook.url())) {
            awaitTransactions(api, before + 20);
            assertDebitsEqualCredits(api);
            assertThat(api.get(LEDGER + "/accounts/banks:usd/events").body().path("data"))
                    .hasSize(1);
        }
    }

    private static void assertDebitsEqualCredits(ApiClient api) {
        var totals = api.get(LEDGER + "/trial-balance").body().path("totals");
        assertThat(totals).hasSize(2).allSatisfy(total -> {
            assertThat(total.path("posted").path("debits"))
                    .isEqualTo(total.path("posted").path("credits"));
            assertThat(total.path("pending").path("debits"))
                    .isEqualTo(total.path("pending").path("credits"));
        });
    }

    @Test
    void behind_a_lock_it_wants_a_key() throws IOException {
        var keys = Files.writeString(folder.resolve("keys.jsonl"), "");

        var refused = DaybookProcess.run("dev", "--port", "0", "--api-keys", keys.toString(), "--demo");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output())
                .isEqualTo(
                        "daybook dev: with --api-keys, --demo needs a key that may write to main, in DAYBOOK_TOKEN.");
    }

    @Test
    void what_belongs_to_the_demo_is_wrong_without_it() {
        assertThat(DaybookProcess.run("dev", "--demo-rate", "2").exitCode()).isEqualTo(2);
        assertThat(DaybookProcess.run("dev", "--demo", "--demo-rate", "0").output())
                .contains("--demo-rate must be above zero and at most 50");
    }
}
