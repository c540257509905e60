package dev.daybook.adapter.in.http.console.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;

/// Where a link leads, with the parameters that have a value.
public record Link(String path) {

    public Link with(String name, Object value) {
        var text = URLEncoder.encode(value.toString(), UTF_8);
        return new Link(path + (path.contains("?") ? "&" : "?") + name + "=" + text);
    }

    public Link with(String name, Optional<?> value) {
        return value.map(present -> with(name, present)).orElse(this);
    }

    @Override
    public String toString() {
        return path;
    }
}
