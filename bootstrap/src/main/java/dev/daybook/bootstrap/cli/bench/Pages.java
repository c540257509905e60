package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Goes through a list of the ledger page by page.
final class Pages {

    private Pages() {}

    /// @param list with a query that names the limit
    static void forEach(LedgerApi api, String list, Consumer<JsonNode> each) throws InterruptedException {
        var page = api.get(list);
        page.path("data").forEach(each);
        while (page.has("next_cursor")) {
            var cursor = URLEncoder.encode(page.path("next_cursor").asText(), StandardCharsets.UTF_8);
            page = api.get(list + "&cursor=" + cursor);
            page.path("data").forEach(each);
        }
    }
}
