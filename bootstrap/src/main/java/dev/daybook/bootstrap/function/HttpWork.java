package dev.daybook.bootstrap.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.DirectApi;
import dev.daybook.adapter.in.http.servlet.Body;
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
}
