package dev.daybook.bootstrap.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.DaybookProcess;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random sequences against the whole service, held against a small model, answer by answer and balance by balance.
///
/// It prints how often each outcome has occurred. A failure names its seed: `-Ddaybook.model.seed=S` replays it.
/// `-Ddaybook.model.seeds=N` and `-Ddaybook.model.steps=N` ask for more.
class ModelTest {

    private static final int SEEDS = Integer.getInteger("daybook.model.seeds", 3);
    private static final int STEPS = Integer.getInteger("daybook.model.steps", 500);
    private static final Duration PROJECTED = Duration.ofSeconds(20);

    private static DaybookProcess daybook;
    private static HttpClient http;

    static LongStream seeds() {
        var asked = Long.getLong("daybook.model.seed");
        return asked != null ? LongStream.of(asked) : new Random().longs(SEEDS, 0, 1_000_000_000);
    }

    @BeforeAll
    static void start_daybook() {
        daybook = DaybookProcess.start("dev", "--port", "0");
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void end_daybook() {
        http.close();
        assertThat(daybook.terminate().exitCode()).isIn(0, 143);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_service_answers_and_holds_what_the_model_does(long seed) throws Exception {
        System.out.printf("model test: %d steps of -Ddaybook.model.seed=%d%n", STEPS, seed);
        var wire = new Wire(http, daybook.url(), "model-" + seed);
        create(wire.ledger());
        var model = new Model();
        var steps = new RandomSteps(seed, wire, model);
        steps.openSome();
        for (int step = 1; step <= STEPS; step++) {
            steps.step();
            if (step % 250 == 0 || step == STEPS) {
                await().atMost(PROJECTED).untilAsserted(() -> assertHoldsTheSame(model, wire));
            }
        }
        System.out.printf("model test: seed %d: %s%n", seed, steps.outcomes());
    }

    private static void create(String ledger) throws Exception {
        var request = HttpRequest.newBuilder(daybook.url().resolve("/v1/ledgers"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"id\":\"%s\"}".formatted(ledger)));
        assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(201);
    }

    private static void assertHoldsTheSame(Model model, Wire wire) {
        for (ModelAccount account : model.accounts.values()) {
            var books = wire.get("/accounts/" + account.id);
            assertThat(books.body().path("status").asText()).as(account.id).isEqualTo(account.status);
            assertThat(balances(books.body())).as(account.id).isEqualTo(balances(account));
            var byKey = wire.get("/accounts/" + account.id + "/balance");
            assertThat(balances(byKey.body())).as(account.id).isEqualTo(balances(account));
        }
        assertThat(wire.get("/trial-balance").body().path("totals"))
                .isNotEmpty()
                .allSatisfy(total ->
                        assertThat(total.findValuesAsText("debits")).isEqualTo(total.findValuesAsText("credits")));
        for (var status : List.of("pending", "posted", "voided", "expired")) {
            assertThat(count(wire, status))
                    .as(status)
                    .isEqualTo(model.transactions.values().stream()
                            .filter(transaction -> transaction.status.equals(status))
                            .count());
        }
    }

    private static long count(Wire wire, String status) {
        long count = 0;
        for (var cursor = "first"; !cursor.isEmpty(); ) {
            var from = cursor.equals("first") ? "" : "&cursor=" + cursor;
            var page =
                    wire.get("/transactions?limit=1000&status=" + status + from).body();
            count += page.path("data").size();
            cursor = page.path("next_cursor").asText();
        }
        return count;
    }

    private static Map<String, Long> balances(JsonNode body) {
        var balances = body.path("balances");
        return Map.of(
                "debits", balances.at("/posted/debits").asLong(),
                "credits", balances.at("/posted/credits").asLong(),
                "pending debits", balances.at("/pending/debits").asLong(),
                "pending credits", balances.at("/pending/credits").asLong(),
                "available", balances.at("/available/amount").asLong());
    }

    private static Map<String, Long> balances(ModelAccount account) {
        return Map.of(
                "debits",
                account.debits,
                "credits",
                account.credits,
                "pending debits",
                account.debits + account.reservedDebits,
                "pending credits",
                account.credits + account.reservedCredits,
                "available",
                account.available());
    }
}
