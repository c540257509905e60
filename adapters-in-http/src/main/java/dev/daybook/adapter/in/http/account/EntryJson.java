package dev.daybook.adapter.in.http.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.view.EntryView;

/// Entries as clients see them. An entry's id is that of its transaction, its posting's place there and its side.
final class EntryJson {

    private EntryJson() {}

    static ObjectNode of(EntryView entry) {
        var place = entry.place();
        var direction = Choice.word(entry.direction());
        return Json.object()
                .put("id", "%s:%d:%s".formatted(place.transaction(), place.posting(), direction))
                .put("transaction_id", place.transaction().toString())
                .put("posting", place.posting())
                .put("direction", direction)
                .put("amount", entry.amount().toString())
                .put("balance_after", entry.balanceAfter().toString())
                .put("effective_at", entry.effectiveAt().toString())
                .put("recorded_at", place.recordedAt().toString());
    }
}
