package dev.daybook.adapter.in.http.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A request under construction.
final class Draft {

    final List<Part> query = new ArrayList<>();
    /// Further parameters just as they are sent, which need not be well encoded.
    final List<String> rawQuery = new ArrayList<>();
    final List<Part> headers = new ArrayList<>();
    /// Lines, or the one body there is.
    final List<byte[]> content = new ArrayList<>();

    String method;
    String path;
    boolean chunked;

    /// What has to answer, unless the path was bent so that anything may.
    Optional<Endpoint> answering;

    Draft(Endpoint endpoint, String path) {
        this.method = endpoint.method();
        this.path = path;
        this.answering = Optional.of(endpoint);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }

    Shot shot() {
        var all = query.stream().map(part -> encode(part.name()) + "=" + encode(part.value()));
        var parameters = Stream.concat(all, rawQuery.stream()).collect(Collectors.joining("&"));
        return new Shot(
                method,
                parameters.isEmpty() ? path : path + "?" + parameters,
                List.copyOf(headers),
                new String(body(), StandardCharsets.ISO_8859_1),
                chunked);
    }

    byte[] body() {
        var body = new ByteArrayOutputStream();
        for (int place = 0; place < content.size(); place++) {
            if (place > 0) {
                body.write('\n');
            }
            body.writeBytes(content.get(place));
        }
        return body.toByteArray();
    }
}
