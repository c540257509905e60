package dev.daybook.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Ten years of one household's books (117 accounts, 3,821 transactions), and the balances that another accounting
/// program made of them.
public final class Household {

    static final Path FOLDER = Path.of("src/test/resources/household");
    public static final Path ACCOUNTS = FOLDER.resolve("accounts.jsonl");
    public static final Path TRANSACTIONS = FOLDER.resolve("transactions.jsonl");

    private Household() {}

    static DaybookProcess.Result importInto(ApiClient api, String ledger, Path transactions) {
        return DaybookProcess.run(
                "import",
                "--url",
                api.url().toString(),
                "--ledger",
                ledger,
                "--accounts",
                ACCOUNTS.toString(),
                "--transactions",
                transactions.toString());
    }

    static Map<String, String> expectedBalances() {
        var balances = new TreeMap<String, String>();
        rows("expected-balances.csv").forEach(cells -> balances.put(cells[0], cells[2]));
        return balances;
    }

    /// By the last moment of each year.
    static Map<String, Map<String, String>> expectedBalancesAt() {
        var years = new TreeMap<String, Map<String, String>>();
        rows("expected-balances-at.csv")
                .forEach(cells ->
                        years.computeIfAbsent(cells[0], _ -> new TreeMap<>()).put(cells[1], cells[3]));
        return years;
    }

    /// What the books in Postgres say.
    static Map<String, String> balancesInTheBooks(ApiClient api, String ledger) {
        return balances(
                expectedBalances().keySet(),
                account -> api.get("/v1/ledgers/%s/accounts/%s".formatted(ledger, account)));
    }

    /// What they say of a time, of some accounts.
    static Map<String, String> balancesInTheBooksAt(
            ApiClient api, String ledger, String effectiveAt, Set<String> accounts) {
        return balances(
                accounts,
                account ->
                        api.get("/v1/ledgers/%s/accounts/%s?effective_at=%s".formatted(ledger, account, effectiveAt)));
    }

    /// What the read model in DynamoDB says.
    static Map<String, String> balancesByKey(ApiClient api, String ledger) {
        return balances(
                expectedBalances().keySet(),
                account -> api.get("/v1/ledgers/%s/accounts/%s/balance".formatted(ledger, account)));
    }

    static void assertDebitsEqualCredits(ApiClient api, String ledger) {
        TrialBalances.assertDebitsEqualCredits(
                api.get("/v1/ledgers/%s/trial-balance".formatted(ledger)).body());
    }

    private static Map<String, String> balances(Set<String> accounts, Function<String, ApiClient.Answer> ask) {
        var balances = new TreeMap<String, String>();
        accounts.forEach(account -> balances.put(
                account, ask.apply(account).body().at("/balances/posted/amount").asText()));
        return balances;
    }

    private static List<String[]> rows(String file) {
        try (var lines = Files.lines(FOLDER.resolve(file))) {
            return lines.skip(1).map(line -> line.split(",")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
