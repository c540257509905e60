package dev.daybook.adapter.in.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.fixture.ApiClient;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the service is when all has been sent: well, and its books balance.
final class Aftermath {

    private Aftermath() {}

    static void check(ApiClient client, List<String> complaints) {
        Judge.check(complaints, () -> client.get("/health/ready").isStatus(200));
        for (var ledger : client.get("/v1/ledgers?limit=1000").all("/data", "id")) {
            var balance =
                    client.get("/v1/ledgers/%s/trial-balance".formatted(ledger)).json();
            Judge.check(complaints, () -> assertBalanced(balance, "posted"));
            Judge.check(complaints, () -> assertBalanced(balance, "pending"));
        }
    }

    private static void assertBalanced(JsonNode balance, String kind) {
        var debits = sums(balance, kind, "debits");
        assertThat(debits).as(balance.toString()).isEqualTo(sums(balance, kind, "credits"));
        for (var total : balance.path("totals")) {
            assertThat(total.path(kind).path("debits").asText())
                    .isEqualTo(total.path(kind).path("credits").asText())
                    .isEqualTo(String.valueOf(debits.get(total.path("asset").asText())));
        }
    }

    private static Map<String, BigInteger> sums(JsonNode balance, String kind, String side) {
        var sums = new HashMap<String, BigInteger>();
        balance.path("lines")
                .forEach(line -> sums.merge(
                        line.path("asset").asText(),
                        new BigInteger(line.path(kind).path(side).asText()),
                        BigInteger::add));
        return sums;
    }
}
