package dev.daybook.adapter.in.http.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.json.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;

/// Writes events as the HTML standard (9.2, Server-sent events) has them.
public final class ServerSentEvents {

    private static final String MEDIA_TYPE = "text/event-stream";
    private static final int RETRY_MILLIS = 1_000;

    private final OutputStream out;

    public ServerSentEvents(Context http) throws IOException {
        head(http);
        this.out = http.res().getOutputStream();
    }

    /// What a stream is announced with. Proxies must neither keep it nor hold it back.
    public static void head(Context http) {
        http.status(200).contentType(MEDIA_TYPE);
        http.header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
    }

    /// How soon to come back when the connection is lost.
    public void begin() throws IOException {
        write("retry: %d\n\n".formatted(RETRY_MILLIS));
        out.flush();
    }

    void send(String id, String name, JsonNode data) throws IOException {
        write("id: %s\nevent: %s\ndata: ".formatted(id, name));
        out.write(Json.bytes(data));
        write("\n\n");
    }

    /// A text of any number of lines, which nobody can ask for again.
    public void send(String name, String text) throws IOException {
        write("event: %s\n".formatted(name));
        for (var line : text.lines().toList()) {
            write("data: %s\n".formatted(line));
        }
        write("\n");
    }

    public void flush() throws IOException {
        out.flush();
    }

    /// A comment that nobody is told of.
    public void beat() throws IOException {
        write(": still here\n\n");
        out.flush();
    }

    /// A comment that nobody is told of, with an id from which to go on.
    void beat(String id) throws IOException {
        write(": still here\nid: %s\n\n".formatted(id));
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}
