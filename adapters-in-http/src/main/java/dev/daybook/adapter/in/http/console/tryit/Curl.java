package dev.daybook.adapter.in.http.console.tryit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.adapter.in.http.json.Json;
import java.util.ArrayList;

/// The same request for a shell. A token is only ever named, never written.
final class Curl {

    private static final String CONTINUED = " \\\n  ";

    private Curl() {}

    /// One command over several lines.
    ///
    /// @param server `http://host:port`
    /// @param proof whether it has to be said who asks
    static String of(Drafted draft, String server, boolean proof) {
        var parts = new ArrayList<String>();
        parts.add("curl -sS -X POST " + quoted(server + draft.target()));
        if (proof) {
            parts.add("-H \"Authorization: Bearer $DAYBOOK_TOKEN\"");
        }
        parts.add("-H 'Content-Type: application/json'");
        if (!draft.key().isEmpty()) {
            parts.add("-H " + quoted("Idempotency-Key: " + draft.key()));
        }
        parts.add("--data-raw " + quoted(new String(Json.bytes(draft.body()), UTF_8)));
        return String.join(CONTINUED, parts);
    }

    /// In single quotes nothing means anything, save their end.
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
