package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Ten years of one household's books (117 accounts, 3,821 transactions), and the balances that another accounting
/// program made of them.
public final class Household {

    static final Path FOLDER = Path.of("src/test/resources/household");
    public static final Path ACCOUNTS = FOLDER.resolve("accounts.jsonl");
    public static final Path TRANSACTIONS = FOLDER.resolve("transactions.jsonl");

    private Household() {}

    static Map<String, String> expectedBalances() {
        try (var lines = Files.lines(FOLDER.resolve("expected-balances.csv"))) {
            var balances = new TreeMap<String, String>();
            lines.skip(1).map(line -> line.split(",")).forEach(cells -> balances.put(cells[0], cells[2]));
            return balances;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What the books in Postgres say.
    static Map<String, String> balancesInTheBooks(ApiClient api, String ledger) {
        return balances(account -> api.get("/v1/ledgers/%s/accounts/%s".formatted(ledger, account)));
    }

    /// What the read model in DynamoDB says.
    static Map<String, String> balancesByKey(ApiClient api, String ledger) {
        return balances(account -> api.get("/v1/ledgers/%s/accounts/%s/balance".formatted(ledger, account)));
    }

    static void assertDebitsEqualCredits(ApiClient api, String ledger) {
        var totals =
                api.get("/v1/ledgers/%s/trial-balance".formatted(ledger)).body().path("totals");
        assertThat(totals)
                .isNotEmpty()
                .allSatisfy(asset -> assertThat(asset.path("debits")).isEqualTo(asset.path("credits")));
    }

    private static Map<String, String> balances(Function<String, ApiClient.Answer> ask) {
        var balances = new TreeMap<String, String>();
        expectedBalances()
                .keySet()
                .forEach(account -> balances.put(
                        account,
                        ask.apply(account).body().at("/balances/posted/amount").asText()));
        return balances;
    }
}
