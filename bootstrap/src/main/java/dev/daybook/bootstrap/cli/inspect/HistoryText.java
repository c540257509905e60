package dev.daybook.bootstrap.cli.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// The life of an account for people: of each event when it was, who asked, and what is different since.
final class HistoryText {

    private static final String NOTHING = "-";

    private final PrintWriter out;

    HistoryText(PrintWriter out) {
        this.out = out;
    }

    void change(JsonNode change) {
        var event = change.path("event");
        line(
                "%d  %s  %s by %s (command %s, correlation %s)",
                event.path("version").asLong(),
                event.path("recorded_at").asText(),
                event.path("name").asText(),
                event.path("actor").asText(),
                event.path("command_id").asText(),
                event.path("correlation_id").asText());
        differences(Leaves.of(change.path("before")), Leaves.of(change.path("after")));
    }

    void state(JsonNode account) {
        line(
                "%s at version %d",
                account.path("id").asText(), account.path("version").asLong());
        Leaves.of(account).forEach((name, value) -> line("     %s: %s", name, value));
    }

    private void differences(Map<String, String> before, Map<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            var was = before.getOrDefault(name, NOTHING);
            var is = after.getOrDefault(name, NOTHING);
            if (before.isEmpty()) {
                line("     %s: %s", name, is);
            } else if (!was.equals(is)) {
                line("     %s: %s -> %s", name, was, is);
            }
        }
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
