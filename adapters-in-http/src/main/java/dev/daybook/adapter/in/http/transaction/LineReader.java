package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.input.Spot;
import dev.daybook.adapter.in.http.json.StrictJson;
import dev.daybook.adapter.in.http.problem.Faults;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.transaction.Lines.Line;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionCommand;
import java.time.InstantSource;
import java.util.Optional;

/// Reads lines as commands that begin transactions.
///
/// @param key names the lines that have no `external_id`, each by its number as well
record LineReader(LedgerId ledger, Optional<String> key, InstantSource time) {

    /// Throws what is wrong with the line.
    TransactionCommand read(Line line) {
        var text = line.text()
                .orElseThrow(() -> new ProblemException(ProblemCode.BODY_TOO_LARGE, "The line is too long."));
        var faults = new Faults();
        var reader = new TransactionReader(ledger, key.map(of -> nameOf(line, of)));
        return faults.require(reader.beginAt(time.instant()).read(new Spot(StrictJson.read(text), "", faults)));
    }

    /// No header can hold a newline, so no single transaction has the same name.
    private static String nameOf(Line line, String key) {
        return "%s\n%d".formatted(key, line.number());
    }
}
