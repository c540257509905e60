package dev.daybook.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands before a service and passes everything on as it is, but for one of the transactions that are begun.
final class Doctored implements AutoCloseable {

    private static final int CHOSEN = 20;
    private static final List<String> PASSED_ON =
            List.of("Content-Type", "Idempotency-Key", "Consistency-Token", "Prefer", "Idempotency-Hit");

    /// What is done with that one.
    interface Lie {
        Optional<HttpResponse<String>> tell(Doctored line, String path, String body)
                throws IOException, InterruptedException;
    }

    /// It is acknowledged and not passed on.
    static final Lie DROPS = (line, path, body) -> Optional.of(line.post(path + "?dry_run=true", body));

    /// It is done twice.
    static final Lie DOUBLES = (line, path, body) -> {
        var _ = line.post(path, body.replace("\"external_id\":\"", "\"external_id\":\"again-"));
        return Optional.of(line.post(path, body));
    };

    /// A cent too much is moved.
    static final Lie SKIMS =
            (line, path, body) -> Optional.of(line.post(path, body.replaceFirst("\"amount\":\"", "\"amount\":\"1")));

    /// It is done, and the answer gets lost.
    static final Lie LOSES_THE_ANSWER = (line, path, body) -> {
        var _ = line.post(path, body);
        return Optional.empty();
    };

    private final URI service;
    private final Lie lie;
    private final AtomicInteger begun = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;

    Doctored(URI service, Lie lie) throws IOException {
        this.service = service;
        this.lie = lie;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(service.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().toString();
            boolean isBegin = exchange.getRequestMethod().equals("POST") && path.endsWith("/transactions");
            var answer = isBegin && begun.incrementAndGet() == CHOSEN
                    ? lie.tell(this, path, body)
                    : Optional.of(passOn(exchange, body));
            if (answer.isPresent()) {
                answer(exchange, answer.get(), isBegin);
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        } finally {
            exchange.close();
        }
    }

    private HttpResponse<String> passOn(HttpExchange exchange, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        service.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofString(body));
        PASSED_ON.forEach(
                name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                        .ifPresent(value -> request.header(name, value)));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /// What is acknowledged looks like it.
    private static void answer(HttpExchange exchange, HttpResponse<String> answer, boolean isBegin) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        PASSED_ON.forEach(name -> answer.headers()
                .firstValue(name)
                .ifPresent(value -> exchange.getResponseHeaders().set(name, value)));
        int status = isBegin && answer.statusCode() == 200 ? 201 : answer.statusCode();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
