package dev.daybook.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// EventBridge, as far as `PutEvents` goes: keeps what it is told as the events that its rules would pass on.
final class EventBusStandIn implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<String> events = new CopyOnWriteArrayList<>();

    EventBusStandIn() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> events() {
        return List.copyOf(events);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var entries = JSON.readTree(exchange.getRequestBody()).required("Entries");
            var answer = JSON.createObjectNode().put("FailedEntryCount", 0);
            var taken = answer.putArray("Entries");
            for (var entry : entries) {
                var id = UUID.randomUUID().toString();
                events.add(event(id, entry));
                taken.addObject().put("EventId", id);
            }
            var bytes = JSON.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String event(String id, JsonNode entry) throws IOException {
        var event = JSON.createObjectNode()
                .put("version", "0")
                .put("id", id)
                .put("detail-type", entry.required("DetailType").textValue())
                .put("source", entry.required("Source").textValue())
                .put("account", "123456789012")
                .put(
                        "time",
                        Instant.ofEpochSecond(entry.required("Time").longValue())
                                .toString())
                .put("region", "eu-central-1");
        event.putArray("resources");
        event.set("detail", JSON.readTree(entry.required("Detail").textValue()));
        return event.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
