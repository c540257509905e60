package dev.daybook.adapter.in.http.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.Entry;
import java.util.List;

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
        json.set("data", data((AccountEvent) event.event()));
        return json;
    }

    private static ObjectNode data(AccountEvent event) {
        return switch (event) {
            case AccountOpened opened -> opened(opened);
            case EntriesPosted posted -> posted(posted);
        };
    }

    private static ObjectNode opened(AccountOpened opened) {
        var json = Json.object()
                .put("asset", opened.asset().toString())
                .put("normal_balance", Choice.word(opened.normalBalance()))
                .put("minimum_balance", AccountJson.minimum(opened.minimumBalance()));
        json.set("metadata", Json.texts(opened.metadata()));
        return json;
    }

    private static ObjectNode posted(EntriesPosted posted) {
        var json = Json.object().put("transaction_id", posted.transaction().toString());
        json.set("entries", entries(posted.entries()));
        return json;
    }

    private static ArrayNode entries(List<Entry> entries) {
        var json = Json.array();
        entries.forEach(entry -> json.addObject()
                .put("posting", entry.posting())
                .put("direction", Choice.word(entry.direction()))
                .put("amount", entry.amount().toString()));
        return json;
    }
}
