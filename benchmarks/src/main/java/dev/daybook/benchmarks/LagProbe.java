package dev.daybook.benchmarks;

import dev.daybook.application.concurrent.Background;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Posts one transaction after the other, and measures how long after each answer a read model shows it: what a client
/// waits who reads what it wrote.
final class LagProbe implements AutoCloseable {

    private static final List<String> ACCOUNTS = List.of("""
            {"id":"probe:a","asset":"USD/2","normal_balance":"credit","minimum_balance":null}""", """
            {"id":"probe:b","asset":"USD/2","normal_balance":"credit","minimum_balance":null}""");
    private static final String TRANSACTION = """
            {"postings":[{"debit":"probe:a","credit":"probe:b","amount":"1","asset":"USD/2"}]}""";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI ledger;
    private final String view;
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final Background probing = new Background("lag-probe", this::run);

    /// @param view what follows the account's path: nothing for the books, `/balance` for the balances by key
    LagProbe(URI ledger, String view) {
        this.ledger = ledger;
        this.view = view;
    }

    LagProbe start() throws IOException, InterruptedException {
        for (var account : ACCOUNTS) {
            var _ = post("/accounts", account);
        }
        probing.start();
        return this;
    }

    private void run() throws InterruptedException {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                measure();
            }
        } catch (IOException failed) {
            throw new IllegalStateException("the probe failed", failed);
        }
    }

    private void measure() throws IOException, InterruptedException {
        var written = post("/transactions", TRANSACTION);
        long answered = System.nanoTime();
        var token = written.headers().firstValue("Consistency-Token").orElseThrow();
        var read = request("/accounts/probe:b" + view)
                .header("Consistency-Token", token)
                .header("Prefer", "wait=10")
                .GET()
                .build();
        if (http.send(read, BodyHandlers.discarding()).statusCode() != 200) {
            throw new IllegalStateException("not there within 10 s");
        }
        nanos.add(System.nanoTime() - answered);
    }

    private HttpResponse<Void> post(String path, String json) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ledger + path)).timeout(Duration.ofSeconds(30));
    }

    /// For example `p50 31 ms, p99 180 ms of 812`.
    String summary() {
        var sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty()
                ? "nothing measured"
                : "p50 %d ms, p99 %d ms of %d".formatted(percentile(sorted, 50), percentile(sorted, 99), sorted.size());
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100) / 1_000_000;
    }

    @Override
    public void close() {
        probing.close();
        http.close();
    }
}
