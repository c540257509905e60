package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.cli.client.Paint;
import java.io.PrintWriter;
import java.util.Locale;

/// A report of what was verified, for people: what was looked at, what it adds up to, what was found.
final class VerifyText {

    private final PrintWriter out;

    VerifyText(PrintWriter out) {
        this.out = out;
    }

    void print(JsonNode result) {
        line("Verified in %.1f s:", result.path("took_seconds").asDouble());
        line(
                "  %,d events in %,d streams: their hashes, and that none is missing",
                result.path("events").asLong(), result.path("streams").asLong());
        line(
                "  %,d entries of the feed: that it holds each event of the store, once",
                result.path("feed_entries").asLong());
        result.path("read_models").forEach(this::readModel);
        result.path("findings").forEach(this::finding);
        end(result);
    }

    private void readModel(JsonNode checked) {
        line(
                "  %,d rows of %s: %,d differ from a fresh fold of the events; %,d streams are parked",
                checked.path("rows").asLong(),
                checked.path("id").asText(),
                checked.path("different").asLong(),
                checked.path("parked").asLong());
        checked.path("totals").forEach(this::totals);
    }

    private void totals(JsonNode total) {
        line(
                "    %s %s: posted debits %s, credits %s; pending debits %s, credits %s",
                total.path("ledger").asText(),
                total.path("asset").asText(),
                total.path("posted").path("debits").asText(),
                total.path("posted").path("credits").asText(),
                total.path("pending").path("debits").asText(),
                total.path("pending").path("credits").asText());
    }

    private void finding(JsonNode finding) {
        line(
                "%s: %s: %s%s",
                Paint.bad(finding.path("kind").asText()),
                finding.path("subject").asText(),
                finding.path("detail").asText(),
                finding.path("repaired").asBoolean() ? " (repaired)" : "");
    }

    private void end(JsonNode result) {
        long found = result.path("found").asLong();
        long repaired = result.path("repaired").asLong();
        long more = found - result.path("findings").size();
        if (more > 0) {
            line("and %,d more", more);
        }
        if (found == 0) {
            line("%s", Paint.good("Nothing differs."));
        } else if (found == repaired) {
            line("%,d findings, all repaired.", found);
        } else {
            line("%,d findings, %,d repaired. --repair mends the feed and rows, never events.", found, repaired);
        }
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
