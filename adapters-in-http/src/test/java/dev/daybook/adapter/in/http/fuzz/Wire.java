package dev.daybook.adapter.in.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.adapter.in.http.fixture.RawConnection;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One connection for all requests, as long as the server keeps it; then the next one.
final class Wire implements AutoCloseable {

    private static final Shot PROBE = new Shot("GET", "/health/live", List.of(), "", false);

    private final int port;
    private RawConnection connection;

    Wire(int port) throws IOException {
        this.port = port;
        this.connection = new RawConnection(port);
    }

    Reply send(Shot shot) throws IOException {
        try {
            connection.send(shot.text());
        } catch (IOException refused) {
            // The server may have answered and closed before it saw everything.
            return receive(shot);
        }
        return receive(shot);
    }

    /// Whether the same connection takes another request, unless the server said that it would not.
    boolean stillAnswers() throws IOException {
        return send(PROBE).status() == 200;
    }

    void renew() throws IOException {
        connection.close();
        connection = new RawConnection(port);
    }

    private Reply receive(Shot shot) throws IOException {
        var method = shot.method();
        var status = connection.readLine();
        if (!status.matches("HTTP/1\\.1 [0-9]{3}( .*)?")) {
            throw new IOException("no answer to %s %s but: %s".formatted(method, shot.target(), status));
        }
        int code = Integer.parseInt(status.substring(9, 12));
        var headers = headers();
        boolean endless = is(headers, "Content-Type", "text/event-stream");
        var body = method.equals("HEAD") || code == 204 || code == 304 || endless ? "" : body(headers);
        if (endless || is(headers, "Connection", "close")) {
            renew();
        }
        return new Reply(code, headers, new String(body.getBytes(ISO_8859_1), UTF_8));
    }

    private HttpHeaders headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var line = connection.readLine(); !line.isEmpty(); line = connection.readLine()) {
            var parts = line.split(":", 2);
            headers.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1].strip());
        }
        return HttpHeaders.of(headers, (_, _) -> true);
    }

    private String body(HttpHeaders headers) throws IOException {
        if (is(headers, "Transfer-Encoding", "chunked")) {
            return chunks();
        }
        var length = headers.firstValue("Content-Length").map(Integer::parseInt);
        return length.isPresent() ? connection.read(length.get()) : connection.readAll();
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        int length;
        do {
            length = Integer.parseInt(connection.readLine(), 16);
            body.append(connection.read(length));
            var _ = connection.readLine();
        } while (length > 0);
        return body.toString();
    }

    private static boolean is(HttpHeaders headers, String name, String value) {
        return Optional.of(headers.allValues(name)).stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.startsWith(value));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
