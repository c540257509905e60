package dev.daybook.bootstrap.cli.inspect;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.StreamSupport;

/// A trace for people: of each event who asked for it, and its hops in the order of their times, with how long each
/// took
/// since the one before; behind them what has no time.
final class TraceText {

    private final PrintWriter out;

    TraceText(PrintWriter out) {
        this.out = out;
    }

    void print(JsonNode trace) {
        line("transaction %s in %s", text(trace, "id"), text(trace, "ledger"));
        var command = "";
        for (JsonNode event : trace.path("events")) {
            if (!text(event, "command_id").equals(command)) {
                command = text(event, "command_id");
                command(event);
            }
            event(event);
        }
    }

    private void command(JsonNode event) {
        line("");
        line("command %s by %s", text(event, "command_id"), text(event, "actor"));
        line("  correlation %s, caused by %s", text(event, "correlation_id"), text(event, "causation_id"));
        if (event.has("traceparent")) {
            line("  traceparent %s", text(event, "traceparent"));
        }
    }

    private void event(JsonNode event) {
        line(
                "  %s@%s  %s (stored version %s)",
                text(event, "stream"), text(event, "version"), text(event, "name"), text(event, "schema_version"));
        var before = Instant.parse(text(event, "recorded_at"));
        line("    %-24s %s", "stored", Times.exact(before));
        for (JsonNode hop : StreamSupport.stream(event.path("hops").spliterator(), false)
                .filter(hop -> hop.has("at") && !isParked(hop))
                .sorted(comparing(TraceText::at))
                .toList()) {
            line(
                    "    %-24s %s  %s%s",
                    text(hop, "name"), Times.exact(at(hop)), delay(before, at(hop)), where(hop, event));
            before = at(hop);
        }
        event.path("hops").forEach(hop -> untimed(hop, event));
    }

    private void untimed(JsonNode hop, JsonNode event) {
        if (isParked(hop)) {
            line("    %-24s parked since %s: %s", text(hop, "name"), text(hop, "at"), text(hop, "error"));
        } else if (!hop.has("at")) {
            line("    %-24s %s%s", text(hop, "name"), state(hop), where(hop, event));
        }
    }

    private static String state(JsonNode hop) {
        return switch (text(hop, "state")) {
            case "passed" -> "passed, the time was not noted";
            case "waiting" -> "not yet";
            default -> "not noted";
        };
    }

    private static String where(JsonNode hop, JsonNode event) {
        return text(hop, "name").equals("feed") && event.has("position")
                ? "  partition %s, position %s"
                        .formatted(
                                event.at("/position/partition").asText(),
                                event.at("/position/position").asText())
                : "";
    }

    private static boolean isParked(JsonNode hop) {
        return text(hop, "state").equals("parked");
    }

    private static Instant at(JsonNode hop) {
        return Instant.parse(text(hop, "at"));
    }

    private static String delay(Instant before, Instant at) {
        return String.format(
                Locale.ROOT, "%+10.1f ms", Duration.between(before, at).toNanos() / 1e6);
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asText();
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
