package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.bootstrap.cli.client.Paint;
import java.io.PrintWriter;
import java.util.Locale;

/// The figures of a run, which are told only because nothing differs.
///
/// @param entries how many the acknowledged transactions come to
/// @param acknowledged how many transactions
/// @param refused how many more, for want of money
record Checked(Figures figures, long entries, long acknowledged, long refused) {

    void print(PrintWriter out) {
        figures.print(out);
        out.printf(Locale.ROOT, "transactions      %,d acknowledged, %,d refused%n", acknowledged, refused);
        out.println(Paint.good(String.format(
                Locale.ROOT,
                "Checked: each is there once and no other, with %,d entries; all accounts hold what that implies.",
                entries)));
        out.flush();
    }

    ObjectNode addTo(ObjectNode json) {
        json.put("good", true);
        figures.addTo(json);
        json.putObject("transactions").put("acknowledged", acknowledged).put("refused", refused);
        json.put("checked_entries", entries);
        return json;
    }
}
