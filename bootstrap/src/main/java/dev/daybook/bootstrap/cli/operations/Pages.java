package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Goes through a list of the service page by page.
final class Pages {

    private static final String SIZE = "?limit=1000";

    private Pages() {}

    static void forEach(ServiceApi api, String list, Consumer<JsonNode> each) throws InterruptedException {
        var page = api.get(list + SIZE);
        page.path("data").forEach(each);
        while (page.has("next_cursor")) {
            var cursor = URLEncoder.encode(page.path("next_cursor").asText(), StandardCharsets.UTF_8);
            page = api.get(list + SIZE + "&cursor=" + cursor);
            page.path("data").forEach(each);
        }
    }
}
