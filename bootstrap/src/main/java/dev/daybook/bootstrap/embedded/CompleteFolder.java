package dev.daybook.bootstrap.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder that is complete or not there at all, whoever else makes it at the same time, and whatever happens
/// meanwhile.
final class CompleteFolder {

    /// Fills an empty folder.
    @FunctionalInterface
    interface Content {
        void writeTo(Path empty) throws IOException;
    }

    /// Does nothing when `folder` is there.
    static void make(Path folder, Content content) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder.getParent());
            var draft = Files.createTempDirectory(folder.getParent(), ".draft-");
            content.writeTo(draft);
            publish(draft, folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + folder, failed);
        }
    }

    private static void publish(Path draft, Path folder) throws IOException {
        try {
            var _ = Files.move(draft, folder);
        } catch (FileSystemException failed) {
            delete(draft);
            if (!Files.isDirectory(folder)) {
                throw failed;
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private CompleteFolder() {}
}
