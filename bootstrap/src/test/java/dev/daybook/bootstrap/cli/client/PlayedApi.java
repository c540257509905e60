package dev.daybook.bootstrap.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// Plays the service's side of the API on a real socket: remembers what it was given, and has the mishaps that it is
/// told to have.
public final class PlayedApi implements AutoCloseable {

    static {
        // Else each answer on a kept connection waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /// What happens to one request instead of a plain answer. It may commit, answer, do both or neither.
    public interface Mishap {
        void happen(HttpExchange exchange, Runnable commit) throws IOException, InterruptedException;
    }

    /// One request to write, with the name by which a repeat is known.
    public record Write(String path, String name, String body, long nanoTime) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, Queue<Mishap>> mishaps = new ConcurrentHashMap<>();
    private final Queue<Write> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Write> committed = new ConcurrentLinkedQueue<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();

    public PlayedApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/health/live", exchange -> answer(exchange, 200, "{\"status\":\"up\"}"));
        server.createContext("/v1/ledgers/main/", this::write);
        server.createContext("/v1/ledgers/", exchange -> refuse(exchange, 404, "LEDGER_NOT_FOUND", "No such ledger."));
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The next requests for the thing of this name meet these, one each.
    public void befall(String name, Mishap... coming) {
        mishaps.put(name, new ConcurrentLinkedQueue<>(List.of(coming)));
    }

    public List<Write> requests() {
        return List.copyOf(requests);
    }

    /// In the order in which they were committed.
    public List<Write> committed() {
        return List.copyOf(committed);
    }

    public List<String> committedNames() {
        return committed.stream().map(Write::name).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public static Mishap busy(int status) {
        return (exchange, _) -> refuse(exchange, status, "SERVICE_UNAVAILABLE", "Not now.");
    }

    public static Mishap busy(int status, String retryAfter) {
        return (exchange, _) -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            refuse(exchange, status, "TOO_MANY_REQUESTS", "Slow down.");
        };
    }

    public static Mishap no(int status, String code, String detail) {
        return (exchange, _) -> refuse(exchange, status, code, detail);
    }

    public static Mishap cutBeforeTheCommit() {
        return (exchange, _) -> exchange.close();
    }

    public static Mishap cutAfterTheCommit() {
        return (exchange, commit) -> {
            commit.run();
            exchange.close();
        };
    }

    public static void refuse(HttpExchange exchange, int status, String code, String detail) throws IOException {
        var problem = JSON.createObjectNode().put("code", code).put("detail", detail);
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        answer(exchange, status, problem.toString());
    }

    public static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void write(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var write = new Write(
                exchange.getRequestURI().getPath(), name(exchange, JSON.readTree(body)), body, System.nanoTime());
        requests.add(write);
        var mishap = Optional.ofNullable(mishaps.get(write.name())).map(Queue::poll);
        try {
            mishap.orElse((it, _) -> commitAndAnswer(it, write)).happen(exchange, () -> {
                var _ = commit(write);
            });
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private static String name(HttpExchange exchange, JsonNode json) {
        return json.path("id")
                .asText(json.path("external_id")
                        .asText(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    }

    private void commitAndAnswer(HttpExchange exchange, Write write) throws IOException {
        if (!commit(write)) {
            exchange.getResponseHeaders().set("Idempotency-Hit", "true");
        }
        answer(exchange, 201, write.body());
    }

    private boolean commit(Write write) {
        var isNew = names.putIfAbsent(write.name(), write.body()) == null;
        if (isNew) {
            committed.add(write);
        }
        return isNew;
    }
}
