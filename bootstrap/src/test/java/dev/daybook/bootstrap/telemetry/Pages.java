package dev.daybook.bootstrap.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of the repository.
final class Pages {

    private Pages() {}

    static String read(String path) {
        try {
            return Files.readString(Path.of("..").resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
