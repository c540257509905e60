package dev.daybook.functions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.feed.DynamoDbFeed;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.functions.runtime.ApiEvents;
import dev.daybook.functions.runtime.FunctionProcess;
import dev.daybook.functions.runtime.Surroundings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The whole import through functions: the stream to the relay, which is killed in the middle of its work, its messages
/// doubled and shuffled to the projectors, and at the end the balances that another program has found.
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's runtime client has a native part for Linux alone.")
class HouseholdTest {

    private static final String LEDGER = "/v1/ledgers/main";
    private static final int LINES = 500;
    private static final int CHANGES = 500;
    private static final int MESSAGES = 500;

    private final Random chance = new Random(5);

    @Test
    void what_was_imported_through_functions_is_in_both_read_models() throws IOException {
        try (var around = new Surroundings();
                var bus = new EventBusStandIn()) {
            around.migrate();
            importBooks(around);
            relay(around, bus);
            project(around, bus.events());
            compare(around);
        }
    }

    private static void importBooks(Surroundings around) {
        try (var function = around.commands()) {
            var api = new ApiEvents(function);
            api.post("/v1/ledgers", "{\"id\": \"main\"}").isStatus(201);
            HouseholdBooks.accounts()
                    .forEach(account -> api.post(LEDGER + "/accounts", account).isStatus(201));
            for (var lines : cut(HouseholdBooks.transactions(), LINES)) {
                var answers = api.postLines(LEDGER + "/transactions/bulk", lines)
                        .requireStatus(200)
                        .lines();
                assertThat(answers)
                        .hasSameSizeAs(lines)
                        .allMatch(answer -> answer.path("status").asInt() == 201);
            }
        }
    }

    private static void relay(Surroundings around, EventBusStandIn bus) {
        var dynamoDb = around.dynamoDb();
        var batches = StreamBatches.read(
                dynamoDb.tables(), dynamoDb.streams(), around.tables().events(), CHANGES);
        assertThat(batches).hasSizeGreaterThan(5);
        relayKilledInTheMiddle(around, bus, batches.get(1));
        try (var relay = around.relay(bus.address())) {
            for (var batch : batches) {
                var answer = relay.invoke(StreamBatches.event(batch)).json();
                assertThat(answer.path("batchItemFailures")).isEmpty();
            }
        }
        long stored = batches.stream().mapToLong(List::size).sum();
        assertThat(size(feed(around))).isEqualTo(stored);
        assertThat(bus.events()).hasSizeGreaterThanOrEqualTo((int) stored);
    }

    /// Begins a batch and dies when a part of it is in the feed.
    private static void relayKilledInTheMiddle(Surroundings around, EventBusStandIn bus, List<JsonNode> batch) {
        try (var doomed = around.relay(bus.address())) {
            var begun = doomed.begin(StreamBatches.event(batch));
            var feed = feed(around);
            while (size(feed) == 0 && !begun.isDone()) {
                Thread.onSpinWait();
            }
            doomed.kill();
            assertThatThrownBy(begun.orTimeout(10, SECONDS)::join).hasMessageContaining("RelayFunction has ended");
            assertThat(size(feed)).isPositive();
        }
    }

    private void project(Surroundings around, List<String> told) {
        var projectors = List.of(
                around.postgresProjector("books"),
                around.postgresProjector("daily_totals"),
                around.balancesProjector());
        try {
            CompletableFuture.allOf(projectors.stream()
                            .map(projector -> CompletableFuture.runAsync(() -> project(projector, told)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            projectors.forEach(FunctionProcess::close);
        }
    }

    private void project(FunctionProcess projector, List<String> told) {
        for (var event : Hints.doubledAndShuffled(told, MESSAGES, chance)) {
            assertThat(projector.invoke(event).json().path("batchItemFailures")).isEmpty();
        }
    }

    private static void compare(Surroundings around) {
        var expected = HouseholdBooks.expectedBalances();
        try (var function = around.queries()) {
            var api = new ApiEvents(function);
            assertThat(balances(expected, account -> api.get(LEDGER + "/accounts/" + account)))
                    .isEqualTo(expected);
            assertThat(balances(expected, account -> api.get(LEDGER + "/accounts/" + account + "/balance")))
                    .isEqualTo(expected);
            for (var total :
                    api.get(LEDGER + "/trial-balance").requireStatus(200).json().required("totals")) {
                assertThat(total.at("/posted/debits")).isEqualTo(total.at("/posted/credits"));
            }
        }
    }

    private static Map<String, String> balances(Map<String, String> accounts, Function<String, ApiEvents.Reply> ask) {
        var balances = new TreeMap<String, String>();
        accounts.keySet()
                .forEach(account -> balances.put(
                        account,
                        ask.apply(account)
                                .requireStatus(200)
                                .json()
                                .at("/balances/posted/amount")
                                .asText()));
        return balances;
    }

    private static DynamoDbFeed feed(Surroundings around) {
        var client = around.dynamoDb().tables();
        var store = new DynamoDbEventStore(client, around.tables().events(), Retries.standard());
        return new DynamoDbFeed(client, around.tables().feed(), store, Retries.standard());
    }

    private static long size(DynamoDbFeed feed) {
        return feed.ends().stream().mapToLong(Long::longValue).sum();
    }

    private static List<List<String>> cut(List<String> lines, int most) {
        var pieces = new ArrayList<List<String>>();
        for (int from = 0; from < lines.size(); from += most) {
            pieces.add(lines.subList(from, Math.min(lines.size(), from + most)));
        }
        return pieces;
    }
}
