package dev.daybook.adapter.in.http.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.view.LedgerView;

/// Ledgers as clients see them.
final class LedgerJson {

    private LedgerJson() {}

    static ObjectNode of(LedgerView ledger) {
        var json = Json.object().put("id", ledger.id().value());
        ledger.description().ifPresent(description -> json.put("description", description));
        return json.put("created_at", ledger.createdAt().toString());
    }
}
