package dev.daybook.adapter.in.http.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.transaction.TransactionEvent;

/// Facts as clients see them. `data` is in each fact's current shape; `name` and `schema_version` tell under which it
/// was stored.
public final class EventJson {

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
        json.set("data", data(event.event()));
        return json;
    }

    /// What the fact says.
    public static ObjectNode data(DomainEvent event) {
        return switch (event) {
            case LedgerEvent ledger -> LedgerEventJson.of(ledger);
            case AccountEvent account -> AccountEventJson.of(account);
            case TransactionEvent transaction -> TransactionEventJson.of(transaction);
            default -> throw new IllegalStateException("an event of no family we know: " + event);
        };
    }
}
