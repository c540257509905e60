package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way of one transaction through the whole embedded service, as it is told while that runs, and by the next one on
/// the same data.
class TraceRoadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST = 20;
    private static final List<String> HOPS =
            List.of("feed", "hints", "projection:books", "projection:daily_totals", "projection:balances");

    @Test
    void a_trace_names_every_hop_with_its_time_and_is_the_same_after_a_restart(@TempDir Path data) {
        var before = run(data, TraceRoadTest::postAndTrace);

        var after = run(data, api -> trace(api, before.path("id").asText()));

        assertThat(after).isEqualTo(before);
    }

    @FunctionalInterface
    private interface Visit {
        JsonNode to(ApiClient api);
    }

    private static JsonNode run(Path data, Visit visit) {
        try (var daybook = DaybookProcess.start("dev", "--port", "0", "--data-dir", data.toString());
                var api = new ApiClient(daybook.url())) {
            var seen = visit.to(api);
            assertThat(daybook.terminate().exitCode()).isIn(0, 143);
            return seen;
        }
    }

    /// A walk through the store that a new feed begins with may bring the first ones, and wakes nobody. So it posts
    /// until
    /// the relay was faster.
    private static JsonNode postAndTrace(ApiClient api) {
        open(api, "bank", "null");
        open(api, "wallet", "\"0\"");
        for (int number = 1; number < MOST; number++) {
            var id = post(api, "try-" + number);
            await().atMost(PATIENCE).until(() -> isPassedBehindTheHints(trace(api, id)));
            if (isPassed(trace(api, id), 1)) {
                return told(api, id, "try-" + number);
            }
        }
        throw new AssertionError("nobody was ever woken");
    }

    private static JsonNode told(ApiClient api, String id, String externalId) {
        var trace = trace(api, id);
        assertThat(trace.path("events")).hasSize(2).allSatisfy(TraceRoadTest::isInOrder);
        assertCommandsTell(api, externalId);
        return trace;
    }

    /// Whatever is behind the feed comes after it, and that after the store.
    private static void isInOrder(JsonNode event) {
        assertThat(event.path("hops"))
                .extracting(hop -> hop.path("name").asText())
                .isEqualTo(HOPS);
        var stored = Instant.parse(event.path("recorded_at").asText());
        var fed = at(event.path("hops").get(0));
        assertThat(fed).isAfterOrEqualTo(stored).isBefore(stored.plus(PATIENCE));
        for (JsonNode hop : event.path("hops")) {
            assertThat(at(hop)).isAfterOrEqualTo(fed).isBefore(fed.plus(PATIENCE));
        }
    }

    private static void assertCommandsTell(ApiClient api, String externalId) {
        var told = DaybookProcess.run("trace", externalId, "--url", api.url().toString());
        assertThat(told.exitCode()).isZero();
        assertThat(told.output()).contains("  account-entries-posted (stored version 1)");
        assertThat(told.output().lines().filter(line -> line.contains(" ms"))).hasSize(2 * HOPS.size());

        var history = DaybookProcess.run("history", "wallet", "--url", api.url().toString());
        assertThat(history.exitCode()).isZero();
        assertThat(history.output()).contains("account-entries-posted by anonymous", "posted: 0 -> 10");
    }

    private static boolean isPassedBehindTheHints(JsonNode trace) {
        return IntStream.range(0, HOPS.size()).filter(hop -> hop != 1).allMatch(hop -> isPassed(trace, hop));
    }

    /// At a time that was noted, with all events.
    private static boolean isPassed(JsonNode trace, int hop) {
        return IntStream.range(0, trace.path("events").size())
                .allMatch(event ->
                        trace.at("/events/%d/hops/%d".formatted(event, hop)).has("at"));
    }

    private static String post(ApiClient api, String externalId) {
        var posted = api.post("/v1/ledgers/main/transactions", """
                {"external_id":"%s","postings":[{"debit":"bank","credit":"wallet","amount":"10","asset":"USD/2"}]}
                """.formatted(externalId));
        assertThat(posted.status()).isEqualTo(201);
        return posted.body().path("id").asText();
    }

    private static JsonNode trace(ApiClient api, String id) {
        return api.get("/v1/ledgers/main/transactions/%s/trace".formatted(id)).body();
    }

    private static Instant at(JsonNode hop) {
        return Instant.parse(hop.path("at").asText());
    }

    private static void open(ApiClient api, String account, String minimum) {
        assertThat(api.post("/v1/ledgers/main/accounts", """
                {"id":"%s","asset":"USD/2","normal_balance":"credit","minimum_balance":%s}
                """.formatted(account, minimum))
                        .status())
                .isEqualTo(201);
    }
}
