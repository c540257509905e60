package dev.daybook.adapter.in.http.daily;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.view.DailyTotal;

/// An account's day as clients see it.
final class DailyTotalJson {

    private DailyTotalJson() {}

    static ObjectNode of(DailyTotal total) {
        var json = Json.object()
                .put("id", "%s@%s".formatted(total.account(), total.day()))
                .put("account", total.account().value())
                .put("day", total.day().toString())
                .put("asset", total.asset().toString());
        json.putObject("posted")
                .put("debits", total.posted().debits().toString())
                .put("credits", total.posted().credits().toString());
        return json.put("entries", total.entries());
    }
}
