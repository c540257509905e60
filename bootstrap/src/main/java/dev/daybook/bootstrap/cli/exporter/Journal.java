package dev.daybook.bootstrap.cli.exporter;

import com.fasterxml.jackson.databind.JsonNode;

/// How transactions are written down, one after the other: whole lines.
interface Journal {

    String opening();

    /// Throws [Incomplete] when that is no transaction.
    String entry(JsonNode transaction);

    /// What shows that nothing is missing, where the format has a place for it.
    String ending(long transactions);

    /// A line that no reader of the format accepts, for one who would not notice that more should have come.
    String breakingOff();
}
