package dev.daybook.adapter.in.http.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.daybook.adapter.in.http.fixture.ApiClient;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A browser without scripts: it keeps cookies, and sends forms with the secret it was given.
final class Reader implements AutoCloseable {

    private final ApiClient http;
    private final Map<String, String> cookies = new TreeMap<>();

    Reader(int port) {
        this.http = new ApiClient(port);
    }

    Reply open(String path, String... headers) {
        return remember(http.send("GET", path, BodyPublishers.noBody(), with(headers)));
    }

    /// With the secret of the page that was opened before.
    Reply submit(String path, Map<String, String> fields, String... headers) {
        var all = new TreeMap<>(fields);
        all.putIfAbsent("csrf", cookies.getOrDefault("daybook-csrf", ""));
        var form = all.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        var more = new ArrayList<>(List.of(headers));
        more.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        return remember(http.send("POST", path, BodyPublishers.ofString(form), with(more.toArray(String[]::new))));
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private String[] with(String[] headers) {
        var all = new ArrayList<>(List.of(headers));
        if (!cookies.isEmpty()) {
            all.add("Cookie");
            all.add(cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(joining("; ")));
        }
        return all.toArray(String[]::new);
    }

    private Reply remember(Reply reply) {
        for (var cookie : reply.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return reply;
    }

    @Override
    public void close() {
        http.close();
    }
}
