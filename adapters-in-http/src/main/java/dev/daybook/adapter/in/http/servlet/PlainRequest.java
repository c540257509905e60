package dev.daybook.adapter.in.http.servlet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request, whoever read it.
///
/// @param path encoded, or decoded as some gateways hand it on: see [EncodedPath]
/// @param query what follows the question mark, encoded
/// @param headers by name in any case
/// @param attributes what is known of the request besides, such as who sent it
public record PlainRequest(
        String method,
        String path,
        Optional<String> query,
        Map<String, List<String>> headers,
        Body body,
        Map<String, Object> attributes) {

    public PlainRequest {
        headers = HeaderMap.copyOf(headers);
        attributes = Map.copyOf(attributes);
    }

    /// All values of a header, in the order in which they were sent.
    public List<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /// Neither headers nor body: they hold secrets.
    @Override
    public String toString() {
        return method + " " + path;
    }
}
