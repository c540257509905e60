package dev.daybook.bootstrap.embedded;

import java.nio.file.Path;
import java.util.Objects;

/// The folder that the build lays out, or as much of it as there is while testing.
final class Program {

    static final Path FOLDER = Path.of(Objects.requireNonNull(System.getProperty("daybook.program")));
    static final Path EMULATOR = FOLDER.resolve("dynamodb-local");
    static final PostgresBinaries POSTGRES = PostgresBinaries.unpackedIn(FOLDER.resolve("postgres"));

    private Program() {}
}
