package dev.daybook.functions.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// The runtime API of AWS Lambda for one process: hands it one event after another, and takes what it answers.
final class RuntimeApi implements AutoCloseable {

    private static final String VERSION = "/2018-06-01/runtime";
    /// What AWS takes of a function's answer, in bytes.
    private static final int LARGEST = (6 << 20) + 100;

    /// @param time after which AWS would end the call
    private record Call(String id, String event, Duration time) {}

    private final HttpServer server;
    private final BlockingQueue<Call> waiting = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<Outcome>> outcomes = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> checkpointed = new CompletableFuture<>();
    private final CompletableFuture<Void> restored = new CompletableFuture<>();

    RuntimeApi() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(VERSION + "/", this::serve);
        server.start();
    }

    /// As the process is told it: without a scheme.
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// Completes when the process is initialised and asks for its first event, or fails when it cannot be.
    CompletableFuture<Void> ready() {
        return ready;
    }

    /// Completes when the process is as a snapshot would hold it.
    CompletableFuture<Void> checkpointed() {
        return checkpointed;
    }

    /// Lets a process that waits at its checkpoint go on, as one that is restored from the snapshot.
    void restore() {
        restored.complete(null);
    }

    CompletableFuture<Outcome> invoke(String event, Duration time) {
        var call = new Call(UUID.randomUUID().toString(), event, time);
        var outcome = new CompletableFuture<Outcome>();
        outcomes.put(call.id(), outcome);
        waiting.add(call);
        return outcome;
    }

    /// Nobody will answer any more.
    void abandon(Throwable reason) {
        ready.completeExceptionally(reason);
        checkpointed.completeExceptionally(reason);
        outcomes.values().forEach(outcome -> outcome.completeExceptionally(reason));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring(VERSION.length());
            var body = exchange.getRequestBody().readAllBytes();
            switch (path) {
                case "/invocation/next" -> next(exchange);
                case "/restore/next" -> {
                    checkpointed.complete(null);
                    restored.join();
                    answer(exchange, 200, new byte[0]);
                }
                case "/init/error", "/restore/error" -> {
                    abandon(new IllegalStateException(new String(body, UTF_8)));
                    answer(exchange, 202, new byte[0]);
                }
                default -> conclude(exchange, path.split("/"), body);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        ready.complete(null);
        var call = waiting.take();
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", call.id());
        headers.set(
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(System.currentTimeMillis() + call.time().toMillis()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:123456789012:function:tried");
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1");
        headers.set("Content-Type", "application/json");
        answer(exchange, 200, call.event().getBytes(UTF_8));
    }

    /// `/invocation/{id}/response` or `…/error`.
    private void conclude(HttpExchange exchange, String[] path, byte[] body) throws IOException {
        var outcome = outcomes.remove(path[2]);
        if (outcome == null) {
            answer(exchange, 404, new byte[0]);
        } else if (path[3].equals("response") && body.length <= LARGEST) {
            answer(exchange, 202, new byte[0]);
            outcome.complete(new Outcome.Answered(new String(body, UTF_8)));
        } else {
            answer(exchange, path[3].equals("response") ? 413 : 202, new byte[0]);
            outcome.complete(new Outcome.Failed(
                    path[3].equals("response")
                            ? "%d bytes are too many".formatted(body.length)
                            : new String(body, UTF_8)));
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        abandon(new IllegalStateException("the runtime API is closed"));
        server.stop(0);
    }
}
