package dev.daybook.adapter.in.http.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.domain.account.AccountEvent;

/// The facts of an account's history as clients see them. `data` is in each fact's current shape; `name` and
/// `schema_version` tell under which it was stored.
final class EventJson {

    private EventJson() {}

    static ObjectNode of(RecordedEvent event) {
        var metadata = event.metadata();
        var json = Json.object()
                .put("id", event.id().toString())
                .put("version", event.ref().version())
                .put("name", event.type().name())
                .put("schema_version", event.type().version())
                .put("actor", metadata.actor())
                .put("correlation_id", metadata.correlationId())
                .put("causation_id", metadata.causationId().toString())
                .put("command_id", metadata.commandId().toString())
                .put("recorded_at", event.recordedAt().toString());
        metadata.traceparent().ifPresent(trace -> json.put("traceparent", trace));
        json.set("data", EventDataJson.of((AccountEvent) event.event()));
        return json;
    }
}
