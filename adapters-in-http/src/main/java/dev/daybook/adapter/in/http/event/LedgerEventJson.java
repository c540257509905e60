package dev.daybook.adapter.in.http.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;

/// What each fact of a ledger says.
final class LedgerEventJson {

    private LedgerEventJson() {}

    static ObjectNode of(LedgerEvent event) {
        return switch (event) {
            case LedgerCreated created -> created(created);
        };
    }

    private static ObjectNode created(LedgerCreated created) {
        var json = Json.object();
        created.description().ifPresent(text -> json.put("description", text));
        return json;
    }
}
