package dev.daybook.benchmarks;

import dev.daybook.bootstrap.embedded.EmbeddedPostgres;
import dev.daybook.bootstrap.embedded.PostgresBinaries;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// An empty PostgreSQL of a benchmark's own.
public final class FreshPostgres {

    @Option(
            names = "--postgres",
            paramLabel = "DIR",
            description = "Where PostgreSQL is unpacked (default: ${DEFAULT-VALUE}).")
    private Path unpacked = Path.of("bootstrap/target/daybook/postgres");

    public EmbeddedPostgres start() {
        return EmbeddedPostgres.start(PostgresBinaries.unpackedIn(unpacked), Optional.empty());
    }
}
