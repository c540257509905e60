package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// Of many transactions in each request.
///
/// @param written how long it took until all was acknowledged
/// @param shown and until the read model showed it
record FillFigures(long entries, Duration written, Duration shown) implements Figures {

    @Override
    public void print(PrintWriter out) {
        line(out, "written", written);
        line(out, "shown", shown);
    }

    private void line(PrintWriter out, String what, Duration time) {
        out.printf(
                Locale.ROOT,
                "%-8s %,d entries in %.1f s, %,.0f a second%n",
                what,
                entries,
                time.toMillis() / 1e3,
                entries * 1e3 / Math.max(1, time.toMillis()));
    }

    @Override
    public void addTo(ObjectNode json) {
        json.put("entries", entries);
        json.put("written_seconds", written.toMillis() / 1e3);
        json.put("shown_seconds", shown.toMillis() / 1e3);
    }
}
