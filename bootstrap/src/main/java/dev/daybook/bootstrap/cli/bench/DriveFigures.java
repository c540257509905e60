package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// Of single requests.
///
/// @param time from the first one to the end of the last
record DriveFigures(Latencies writes, Latencies reads, Duration time) implements Figures {

    @Override
    public void print(PrintWriter out) {
        double seconds = Math.max(1, time.toMillis()) / 1e3;
        out.printf(
                Locale.ROOT,
                "writes            %,d in %.1f s, %.1f a second%n",
                writes.count(),
                seconds,
                writes.count() / seconds);
        out.println("  " + writes.text());
        if (reads.count() > 0) {
            out.printf(
                    Locale.ROOT,
                    "read your writes  %,d, from when the write was due until it was shown%n",
                    reads.count());
            out.println("  " + reads.text());
        }
    }

    @Override
    public void addTo(ObjectNode json) {
        json.put("seconds", time.toMillis() / 1e3);
        json.set("writes", writes.json(time));
        if (reads.count() > 0) {
            json.set("read_your_writes", reads.json(time));
        }
    }
}
