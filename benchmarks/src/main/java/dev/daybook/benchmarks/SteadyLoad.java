package dev.daybook.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// Posts transactions at a steady rate, however long each takes, and looks for each in a read model as soon as it is
/// acknowledged: the first in the books, the next in the balances, the next without waiting for anything, and so on.
final class SteadyLoad implements AutoCloseable {

    private static final int ACCOUNTS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// How a transaction is looked for.
    enum Look {
        BOOKS("the books show it", "", true),
        BALANCES("the balances show it", "/balance", true),
        AT_ONCE("ceiling: the books answer without waiting", "", false);

        private final String what;
        private final String view;
        private final boolean waits;

        Look(String what, String view, boolean waits) {
            this.what = what;
            this.view = view;
            this.waits = waits;
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI ledger;
    private final Map<Look, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentHashMap<>();

    SteadyLoad(URI ledger) {
        this.ledger = ledger;
    }

    void open() throws IOException, InterruptedException {
        for (int number = 0; number < ACCOUNTS; number++) {
            var account = "{\"id\":\"%s\",\"asset\":\"USD/2\",\"normal_balance\":\"credit\",\"minimum_balance\":null}"
                    .formatted(account(number));
            var _ = require(201, post("/accounts", account));
        }
    }

    /// Answers how many were posted per second in the end. Any answer but the right one ends it.
    double run(int perSecond, Duration time) throws InterruptedException, ExecutionException {
        nanos.values().forEach(ConcurrentLinkedQueue::clear);
        long count = perSecond * time.toSeconds();
        var posts = new ArrayList<Future<?>>();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number < count; number++) {
                awaitNanoTime(begin + number * 1_000_000_000L / perSecond);
                var look = Look.values()[(int) (number % Look.values().length)];
                posts.add(threads.submit(() -> {
                    postAndLook(look);
                    return true;
                }));
            }
        }
        for (var post : posts) {
            var _ = post.get();
        }
        return count * 1e9 / (System.nanoTime() - begin);
    }

    private ConcurrentLinkedQueue<Long> nanos(Look look) {
        return nanos.computeIfAbsent(look, _ -> new ConcurrentLinkedQueue<>());
    }

    private static void awaitNanoTime(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void postAndLook(Look look) throws IOException, InterruptedException {
        int debit = ThreadLocalRandom.current().nextInt(ACCOUNTS);
        var credit = account((debit + 1) % ACCOUNTS);
        var written = require(
                201,
                post(
                        "/transactions",
                        "{\"postings\":[{\"debit\":\"%s\",\"credit\":\"%s\",\"amount\":\"1\",\"asset\":\"USD/2\"}]}"
                                .formatted(account(debit), credit)));
        long answered = System.nanoTime();
        var read = request("/accounts/" + credit + look.view);
        if (look.waits) {
            var token = written.headers().firstValue("Consistency-Token").orElseThrow();
            read.header("Consistency-Token", token).header("Prefer", "wait=10");
        }
        var _ = require(200, http.send(read.GET().build(), BodyHandlers.discarding()));
        nanos(look).add(System.nanoTime() - answered);
    }

    private HttpResponse<Void> post(String path, String json) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ledger + path)).timeout(PATIENCE);
    }

    private static HttpResponse<Void> require(int status, HttpResponse<Void> response) {
        if (response.statusCode() != status) {
            throw new IllegalStateException("%d from %s".formatted(response.statusCode(), response.uri()));
        }
        return response;
    }

    private static String account(int number) {
        return "steady:%03d".formatted(number);
    }

    /// A line each, for example `the books show it: p50 31 ms, p99 180 ms, most 200 ms of 2000`.
    List<String> summary() {
        var lines = new ArrayList<String>();
        for (var look : Look.values()) {
            var sorted = nanos(look).stream().sorted().toList();
            lines.add("%s: p50 %.1f ms, p99 %.1f ms, most %.1f ms of %d"
                    .formatted(look.what, millis(sorted, 50), millis(sorted, 99), millis(sorted, 100), sorted.size()));
        }
        return lines;
    }

    private static double millis(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
    }

    @Override
    public void close() {
        http.close();
    }
}
