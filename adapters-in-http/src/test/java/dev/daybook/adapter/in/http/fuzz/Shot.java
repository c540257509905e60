package dev.daybook.adapter.in.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/// A request as it goes over the wire. Texts are UTF-8 there, which [#toString] shows escaped.
///
/// @param body each byte as one character
record Shot(String method, String target, List<Part> headers, String body, boolean chunked) {

    private static final int SHOWN = 4_000;

    /// Each byte as one character.
    String text() {
        var text = new StringBuilder("%s %s HTTP/1.1\r\nHost: localhost\r\n".formatted(method, target));
        headers.forEach(header ->
                text.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        return latin(text.append(framing()).append("\r\n").toString()) + framedBody();
    }

    private String framing() {
        if (chunked) {
            return "Transfer-Encoding: chunked\r\n";
        }
        return !body.isEmpty() ? "Content-Length: %d\r\n".formatted(body.length()) : "";
    }

    private String framedBody() {
        if (!chunked) {
            return body;
        }
        return body.isEmpty() ? "0\r\n\r\n" : "%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body);
    }

    private static String latin(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    @Override
    public String toString() {
        var all = text();
        return all.length() > SHOWN
                ? "%s… %d bytes".formatted(escaped(all.substring(0, SHOWN)), all.length())
                : escaped(all);
    }

    static String escaped(String text) {
        return text.chars().mapToObj(each -> escape((char) each)).collect(Collectors.joining());
    }

    private static String escape(char each) {
        return (each >= ' ' && each <= '~' && each != '\\') || each == '\n' || each == '\r'
                ? String.valueOf(each)
                : "\\x%02x".formatted((int) each);
    }
}
