package dev.daybook.bootstrap.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that the build lays out and `./daybook` names: `lib/` and `dynamodb-local/` are in it.
final class ProgramFolder {

    private static final String PROPERTY = "daybook.program";

    private ProgramFolder() {}

    static Path find() {
        var folder = Path.of(System.getProperty(PROPERTY, "."));
        if (!Files.isDirectory(folder.resolve("dynamodb-local"))) {
            throw new CannotStart("there is no dynamodb-local in %s; start with ./daybook or set -D%s."
                    .formatted(folder.toAbsolutePath().normalize(), PROPERTY));
        }
        return folder;
    }
}
