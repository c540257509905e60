package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Compares what a service shows with what its answers imply: every acknowledged transaction is there once, as it
/// ended, and no other on the run's accounts; every account holds in both read models what they come to; nothing is
/// below its minimum; debits equal credits.
final class Audit {

    private final LedgerApi api;
    private final Cast cast;
    private final Story story;
    private final Sums sums = new Sums();

    Audit(LedgerApi api, Cast cast, Story story) {
        this.api = api;
        this.cast = cast;
        this.story = story;
        story.acknowledged().forEach(done -> sums.add(done.order().moved()));
    }

    /// How many entries the acknowledged transactions come to.
    long entries() {
        return sums.entries();
    }

    /// Everything that differs, each in a sentence.
    List<String> differences() throws InterruptedException {
        var differences = new ArrayList<>(story.lies());
        var expected = new ExpectedTransactions(cast, story, differences);
        Pages.forEach(api, "transactions?limit=1000&order=oldest", expected::see);
        expected.end();
        for (var account : accounts()) {
            compare(account, api.get("accounts/" + account), differences);
            compare(account, api.get("accounts/%s/balance".formatted(account)), differences);
        }
        compareTotals(api.get("trial-balance"), differences);
        return differences;
    }

    private List<String> accounts() {
        var accounts = new ArrayList<>(cast.unbounded());
        accounts.addAll(cast.guarded());
        return accounts;
    }

    private void compare(String account, JsonNode shown, List<String> differences) {
        var sum = sums.of(account);
        var balances = shown.path("balances");
        for (var kind : List.of("posted", "pending")) {
            var sides = balances.path(kind);
            if (!sides.path("debits").asText().equals(Long.toString(sum.debits()))
                    || !sides.path("credits").asText().equals(Long.toString(sum.credits()))) {
                differences.add("%s has %s debits %s and credits %s, and should have %d and %d"
                        .formatted(
                                account,
                                kind,
                                sides.path("debits").asText(),
                                sides.path("credits").asText(),
                                sum.debits(),
                                sum.credits()));
            }
        }
        if (cast.areGuarded()
                && !account.equals(cast.bank())
                && balances.path("available").path("amount").asText().startsWith("-")) {
            differences.add("%s is below its minimum".formatted(account));
        }
    }

    private static void compareTotals(JsonNode trialBalance, List<String> differences) {
        for (var total : trialBalance.path("totals")) {
            for (var kind : List.of("posted", "pending")) {
                var sides = total.path(kind);
                if (!sides.path("debits").asText().equals(sides.path("credits").asText())) {
                    differences.add("%s does not balance: %s debits %s, credits %s"
                            .formatted(
                                    total.path("asset").asText(),
                                    kind,
                                    sides.path("debits").asText(),
                                    sides.path("credits").asText()));
                }
            }
        }
    }
}
