package dev.daybook.bootstrap.cli.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.daybook.bootstrap.cli.client.PlayedApi;
import dev.daybook.bootstrap.cli.client.PlayedApi.Mishap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// Plays a service with jobs on a real socket: it answers what it was told to, in turn; the last answer again and
/// again.
final class PlayedService implements AutoCloseable {

    static final String JOB = "00000000-0000-0000-0000-000000000001";

    private final HttpServer server;
    private final Map<String, Queue<Mishap>> answers = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    PlayedService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/health/live", exchange -> PlayedApi.answer(exchange, 200, "{\"status\":\"up\"}"));
        server.createContext("/", this::play);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// @param request `GET /v1/jobs`, with its query where it has one
    void on(String request, Mishap... coming) {
        answers.put(request, new ConcurrentLinkedQueue<>(List.of(coming)));
    }

    /// A job that is begun by `request` runs for two looks and then has come to this.
    void job(String request, String kind, String result) {
        on(request, yes(202, running(kind, "filling", 0)));
        on(
                "GET /v1/jobs/" + JOB,
                yes(200, running(kind, "filling", 50)),
                yes(200, running(kind, "comparing", 0)),
                yes(200, ended(kind, "done", "\"result\":" + result)));
    }

    static Mishap yes(int status, String body) {
        return (exchange, _) -> PlayedApi.answer(exchange, status, body);
    }

    static String running(String kind, String phase, int done) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"state\":\"running\",\"phase\":\"%s\",\"done\":%d,\"total\":100}"
                .formatted(JOB, kind, phase, done);
    }

    static String ended(String kind, String state, String more) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"state\":\"%s\",\"phase\":\"switching\",%s}"
                .formatted(JOB, kind, state, more);
    }

    /// Every request with its body, in order, looks at jobs aside.
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void play(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        if (!request.startsWith("GET /v1/jobs/")) {
            asked.add((request + " " + body).strip());
        }
        var coming = answers.get(request);
        if (coming == null) {
            PlayedApi.refuse(exchange, 404, "PROJECTION_NOT_FOUND", "There is no such read model.");
            return;
        }
        var next = coming.size() > 1 ? coming.remove() : coming.element();
        try {
            next.happen(exchange, () -> {});
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
