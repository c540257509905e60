package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.domain.account.Totals;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/// Trial balances as the API answers them.
final class TrialBalances {

    private TrialBalances() {}

    /// By account and asset, what is posted on both sides.
    static Map<String, Totals> posted(JsonNode trialBalance) {
        var lines = new TreeMap<String, Totals>();
        trialBalance
                .path("lines")
                .forEach(line -> lines.put(
                        line.path("account").asText() + " " + line.path("asset").asText(),
                        totals(line.path("posted"))));
        return lines;
    }

    static void assertDebitsEqualCredits(JsonNode trialBalance) {
        assertThat(trialBalance.path("totals")).isNotEmpty().allSatisfy(asset -> {
            assertBalanced(totals(asset.path("posted")));
            assertBalanced(totals(asset.path("pending")));
        });
    }

    private static void assertBalanced(Totals totals) {
        assertThat(totals.debits()).isEqualTo(totals.credits());
    }

    private static Totals totals(JsonNode sides) {
        return new Totals(
                new BigInteger(sides.path("debits").asText()),
                new BigInteger(sides.path("credits").asText()));
    }
}
