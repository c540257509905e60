package dev.daybook.bootstrap.cli.exporter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.daybook.bootstrap.cli.client.PlayedApi;
import dev.daybook.bootstrap.cli.client.PlayedApi.Mishap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Plays a service with a ledger `main` and its posted transactions, two a page, on a real socket.
final class PlayedBooks implements AutoCloseable {

    private static final int PER_PAGE = 2;
    private static final Pattern QUERY =
            Pattern.compile("status=posted&order=oldest&limit=1000(?:&cursor=behind%2F([0-9]+))?");

    private final HttpServer server;
    private final List<String> transactions = new CopyOnWriteArrayList<>();
    private final Map<Integer, Queue<Mishap>> mishaps = new ConcurrentHashMap<>();

    PlayedBooks() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/health/live", exchange -> PlayedApi.answer(exchange, 200, "{\"status\":\"up\"}"));
        server.createContext("/v1/ledgers/main", exchange -> PlayedApi.answer(exchange, 200, "{\"id\":\"main\"}"));
        server.createContext("/v1/ledgers/main/transactions", this::list);
        server.createContext(
                "/v1/ledgers/", exchange -> PlayedApi.refuse(exchange, 404, "LEDGER_NOT_FOUND", "No such ledger."));
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void add(String... posted) {
        transactions.addAll(List.of(posted));
    }

    /// The next requests for the page that begins behind so many transactions meet these, one each.
    void befall(int behind, Mishap... coming) {
        mishaps.put(behind, new ConcurrentLinkedQueue<>(List.of(coming)));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void list(HttpExchange exchange) throws IOException {
        var query = QUERY.matcher(exchange.getRequestURI().getRawQuery());
        if (!query.matches()) {
            PlayedApi.refuse(exchange, 422, "INVALID_FIELD", "What is this?");
            return;
        }
        int behind = Optional.ofNullable(query.group(1)).map(Integer::parseInt).orElse(0);
        var mishap = Optional.ofNullable(mishaps.get(behind)).map(Queue::poll);
        try {
            mishap.orElse((it, _) -> PlayedApi.answer(it, 200, page(behind))).happen(exchange, () -> {});
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private String page(int behind) {
        int end = Math.min(behind + PER_PAGE, transactions.size());
        var data = String.join(",", transactions.subList(behind, end));
        var next = end < transactions.size() ? ",\"next_cursor\":\"behind/%d\"".formatted(end) : "";
        return "{\"data\":[%s]%s}".formatted(data, next);
    }
}
