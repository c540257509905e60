package dev.daybook.adapter.out.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server on this machine in front of a service, except for the calls that a test has planned a fault for. It
/// refuses what is not signed as AWS wants it.
public final class WireStandIn implements AutoCloseable {

    private final WireService service;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<WireRequest> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<WireFault>> planned = new ConcurrentHashMap<>();

    public WireStandIn(WireService service) {
        this.service = service;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// These befall the next calls of `operation`, such as `PutEvents`, one each.
    public void plan(String operation, WireFault... faults) {
        planned.put(operation, new ConcurrentLinkedQueue<>(List.of(faults)));
    }

    /// What was asked, in order, whatever became of it.
    public List<WireRequest> requests(String operation) {
        return requests.stream()
                .filter(request -> request.operation().equals(operation))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var request = read(exchange);
        requests.add(request);
        var fault = planned.getOrDefault(request.operation(), new ConcurrentLinkedQueue<>())
                .poll();
        if (fault != null) {
            fault.befall(exchange, request, service);
        } else if (Signature.isValid(request)) {
            answer(exchange, service.answer(request));
        } else {
            answer(exchange, WireAnswer.json(403, "{\"__type\":\"InvalidSignatureException\"}"));
        }
    }

    static void answer(HttpExchange exchange, WireAnswer answer) throws IOException {
        var body = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static WireRequest read(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().getFirst()));
        return new WireRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }
}
