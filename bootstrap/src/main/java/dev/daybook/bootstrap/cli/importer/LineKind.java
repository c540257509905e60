package dev.daybook.bootstrap.cli.importer;

import dev.daybook.bootstrap.cli.importer.Line.JsonObject;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// What the lines of a file are: accounts or transactions.
interface LineKind {

    /// The last segment of the path to which they are posted, and what people call them.
    String collection();

    /// Lines that share one of these are sent one after the other, as they stand in the file.
    Set<String> lanes(JsonObject line);

    /// For a line that would otherwise be something new each time it is sent.
    Optional<String> idempotencyKey(Line line, JsonObject object) throws IOException;

    /// The service has it, as it stands in this line.
    void taken(JsonObject line);
}
