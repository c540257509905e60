package dev.daybook.bootstrap;

import static dev.daybook.bootstrap.Household.ACCOUNTS;
import static dev.daybook.bootstrap.Household.TRANSACTIONS;
import static dev.daybook.bootstrap.Household.balancesByKey;
import static dev.daybook.bootstrap.Household.balancesInTheBooks;
import static dev.daybook.bootstrap.Household.expectedBalances;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the middle: nothing that was acknowledged is lost, nothing is done twice.
class CrashTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BALANCE = "/v1/ledgers/main/trial-balance";

    @Test
    void a_service_killed_during_an_import_ends_up_with_the_exact_books(@TempDir Path data) {
        try (var killed = dev(data);
                var importing = importInto(killed.url())) {
            var children = killed.handle().descendants().collect(toSet());
            awaitSomeBookings(killed.url());

            assertThat(killed.kill().exitCode()).isEqualTo(137);

            assertThat(importing.result().exitCode()).isNotZero();
            await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        }
        try (var restarted = dev(data);
                var api = new ApiClient(restarted.url())) {
            try (var importing = importInto(restarted.url())) {
                var result = importing.result();
                assertThat(result.exitCode()).as(result.output()).isZero();
                assertThat(result.output()).contains("replayed");
            }
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(balancesInTheBooks(api, "main")).isEqualTo(expectedBalances()));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(balancesByKey(api, "main")).isEqualTo(expectedBalances()));
            Household.assertDebitsEqualCredits(api, "main");
            assertThat(restarted.terminate().exitCode()).isIn(0, 143);
        }
    }

    private static DaybookProcess dev(Path data) {
        return DaybookProcess.start("dev", "--port", "0", "--data-dir", data.toString());
    }

    private static DaybookProcess importInto(URI url) {
        return DaybookProcess.start(
                "import",
                "--url",
                url.toString(),
                "--accounts",
                ACCOUNTS.toString(),
                "--transactions",
                TRANSACTIONS.toString());
    }

    private static void awaitSomeBookings(URI url) {
        try (var api = new ApiClient(url)) {
            await().atMost(PATIENCE)
                    .until(() -> api.get(BALANCE).body().path("lines").size() > 20);
        }
    }
}
