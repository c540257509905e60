package dev.daybook.bootstrap.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.DaybookProcess;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// 200 clients at once on one hot unbounded account and 50 guarded ones. A fifth of all requests lose their first
/// answer and are sent again.
///
/// It prints what it measured only after everything was found to be exact. `-Ddaybook.crowd.operations=N` asks for more
/// of each client.
class CrowdTest {

    private static final int CLIENTS = 200;
    private static final int WALLETS = 50;
    private static final int OPERATIONS = Integer.getInteger("daybook.crowd.operations", 10);
    private static final long FUNDS = 2_000;
    private static final Duration PROJECTED = Duration.ofSeconds(60);

    @Test
    void nothing_is_lost_and_nothing_happens_twice() throws Exception {
        long seed = Long.getLong("daybook.crowd.seed", new Random().nextInt(1_000_000));
        System.out.printf("crowd test: -Ddaybook.crowd.seed=%d%n", seed);
        try (var daybook = DaybookProcess.start("dev", "--port", "0");
                var http = HttpClient.newHttpClient()) {
            var wire = new Wire(http, daybook.url(), "main");
            var wallets =
                    IntStream.range(0, WALLETS).mapToObj("wallet:%d"::formatted).toList();
            open(wire, wallets);
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> new Client(number, seed, wire, wallets, "hot"))
                    .toList();

            long start = System.nanoTime();
            runAtOnce(clients);
            double seconds = (System.nanoTime() - start) / 1e9;

            var acknowledged = clients.stream()
                    .flatMap(client -> client.acknowledged.stream())
                    .toList();
            await().atMost(PROJECTED).untilAsserted(() -> assertExact(wire, wallets, acknowledged));
            assertEachHappenedOnce(wire, acknowledged);
            report(clients, seconds);
            assertThat(daybook.terminate().exitCode()).isIn(0, 143);
        }
    }

    private static void open(Wire wire, List<String> wallets) {
        require(wire.send(Asked.open(unbounded("hot"))));
        require(wire.send(Asked.open(unbounded("bank"))));
        for (String wallet : wallets) {
            require(wire.send(Asked.open(new ModelAccount(wallet, "USD/2", false, true, OptionalLong.of(0)))));
            var funding = List.of(new Move("bank", wallet, "USD/2", FUNDS));
            require(wire.send(Asked.begin("fund-" + wallet, funding, false)));
        }
    }

    private static ModelAccount unbounded(String id) {
        return new ModelAccount(id, "USD/2", false, false, OptionalLong.empty());
    }

    private static void require(Reply reply) {
        assertThat(reply.isDone()).as("%s", reply).isTrue();
    }

    private static void runAtOnce(List<Client> clients) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.invokeAll(clients.stream()
                    .<Callable<Void>>map(client -> () -> {
                        client.run(OPERATIONS);
                        return null;
                    })
                    .toList());
            for (Future<Void> run : running) {
                var _ = run.get();
            }
        }
    }

    private static void assertExact(Wire wire, List<String> wallets, List<Client.Acknowledged> acknowledged) {
        var expected = expected(wallets, acknowledged);
        for (var account : expected.entrySet()) {
            var books = wire.get("/accounts/" + account.getKey());
            assertThat(held(books.body())).as(account.getKey()).isEqualTo(held(account.getValue()));
            var byKey = wire.get("/accounts/" + account.getKey() + "/balance");
            assertThat(held(byKey.body())).as(account.getKey()).isEqualTo(held(account.getValue()));
        }
    }

    /// What follows from what the clients were told, and from nothing else.
    private static Map<String, ModelAccount> expected(List<String> wallets, List<Client.Acknowledged> acknowledged) {
        var model = new Model();
        for (String id : List.of("hot", "bank")) {
            assertThat(model.open(unbounded(id))).isEmpty();
        }
        for (String wallet : wallets) {
            assertThat(model.open(new ModelAccount(wallet, "USD/2", false, true, OptionalLong.empty())))
                    .isEmpty();
            var funding = List.of(new Move("bank", wallet, "USD/2", FUNDS));
            assertThat(model.begin("fund-" + wallet, funding, false)).isEmpty();
        }
        for (var transaction : acknowledged) {
            assertThat(apply(model, transaction)).isEmpty();
        }
        return model.accounts;
    }

    private static Optional<String> apply(Model model, Client.Acknowledged transaction) {
        var id = transaction.id();
        var moves = List.of(transaction.move());
        return switch (transaction.status()) {
            case "voided" -> Optional.empty();
            case "pending" -> model.begin(id, moves, true);
            default -> model.begin(id, List.of(transaction.move().of(transaction.posted())), false);
        };
    }

    /// The service knows the transactions that were acknowledged and no other, each with its last status.
    private static void assertEachHappenedOnce(Wire wire, List<Client.Acknowledged> acknowledged) {
        var expected = new TreeMap<String, String>();
        acknowledged.forEach(transaction -> expected.put(transaction.id(), transaction.status()));
        assertThat(expected).hasSameSizeAs(acknowledged);

        var found = new TreeMap<String, String>();
        for (var cursor = ""; cursor != null; ) {
            var page = wire.get("/transactions?limit=1000" + cursor).body();
            page.path("data").forEach(transaction -> {
                if (!transaction.path("external_id").asText().startsWith("fund-")) {
                    found.put(
                            transaction.path("id").asText(),
                            transaction.path("status").asText());
                }
            });
            cursor = page.has("next_cursor")
                    ? "&cursor=" + page.path("next_cursor").asText()
                    : null;
        }
        assertThat(found).isEqualTo(expected);
    }

    private static List<Long> held(JsonNode body) {
        var balances = body.path("balances");
        return List.of(
                balances.at("/posted/debits").asLong(),
                balances.at("/posted/credits").asLong(),
                balances.at("/pending/debits").asLong(),
                balances.at("/pending/credits").asLong());
    }

    private static List<Long> held(ModelAccount account) {
        return List.of(
                account.debits,
                account.credits,
                account.debits + account.reservedDebits,
                account.credits + account.reservedCredits);
    }

    private static void report(List<Client> clients, double seconds) {
        var nanos = new ArrayList<Long>();
        clients.forEach(client -> nanos.addAll(client.nanos));
        nanos.sort(null);
        System.out.printf(
                "crowd test: exact. %d clients, %d accepted in %.1f s (%.0f/s), %d refused, %d answers lost, "
                        + "%d told to wait; p50 %d ms, p99 %d ms%n",
                CLIENTS,
                sum(clients, client -> client.accepted),
                seconds,
                sum(clients, client -> client.accepted) / seconds,
                sum(clients, client -> client.refused),
                sum(clients, client -> client.lost),
                sum(clients, client -> client.busy),
                nanos.get(nanos.size() / 2) / 1_000_000,
                nanos.get(nanos.size() * 99 / 100) / 1_000_000);
    }

    private static int sum(List<Client> clients, ToIntFunction<Client> part) {
        return clients.stream().mapToInt(part).sum();
    }
}
