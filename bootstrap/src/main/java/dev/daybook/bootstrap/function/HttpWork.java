package dev.daybook.bootstrap.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.DirectApi;
import dev.daybook.adapter.in.http.auth.GatewayClaims;
import dev.daybook.adapter.in.http.servlet.Body;
import dev.daybook.adapter.in.http.servlet.DirectJavalin;
import dev.daybook.adapter.in.http.servlet.PlainRequest;
import java.util.Map;
import java.util.Optional;

/// Answers a request of the web API.
record HttpWork(DirectApi api) implements Work {

    private static final PlainRequest NOWHERE =
            new PlainRequest("GET", "/nowhere", Optional.empty(), Map.of(), Body.NONE, Map.of());

    @Override
    public byte[] handle(JsonNode event, Deadline deadline) {
        var http = new HttpEvent(event);
        LogMarks.add("correlation_id", http.correlationId());
        return new HttpReply(api.answer(http.request())).json();
    }

    /// Asks for what is nowhere, which goes through everything but our routes.
    @Override
    public void rehearse() {
        var _ = new HttpReply(api.answer(NOWHERE)).json();
    }

    /// Does the same without any routes, on a thread of its own: so most of what the first request needs is loaded
    /// while
    /// connections are prepared.
    static void beginToLoad() {
        var _ = Thread.ofPlatform().daemon().name("loading").start(() -> {
            var empty = new DirectJavalin(new GatewayClaims(), HttpReply.LARGEST, _ -> {});
            var _ = new HttpReply(empty.answer(NOWHERE)).json();
        });
    }
}
