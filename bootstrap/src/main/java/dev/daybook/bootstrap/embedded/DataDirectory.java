package dev.daybook.bootstrap.embedded;

import dev.daybook.bootstrap.embedded.UnusableDataDirectory.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder given as `--data-dir`, held by this process alone until it is closed.
///
/// ```
/// DIR/daybook-format   says that this is one, and how it is laid out
/// DIR/daybook-lock     locked while somebody uses it, and the number of that process
/// DIR/dynamodb/        the events: the truth
/// DIR/postgres/        what is derived from them
/// ```
public final class DataDirectory implements AutoCloseable {

    private static final String OURS = "daybook-";

    private final Path folder;
    private final FolderLock lock;

    private DataDirectory(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// Makes what is missing.
    ///
    /// @throws UnusableDataDirectory saying why in one sentence
    public static DataDirectory open(Path given) {
        var folder = given.toAbsolutePath().normalize();
        try {
            refuseForeign(folder);
            var _ = Files.createDirectories(folder);
            return new DataDirectory(folder, prepared(folder));
        } catch (IOException failed) {
            throw new UnusableDataDirectory(
                    Reason.NOT_WRITABLE, "The data directory " + folder + " cannot be written: " + failed + ".");
        }
    }

    Path dynamoDb() {
        return folder.resolve("dynamodb");
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    @Override
    public void close() {
        lock.close();
    }

    /// Before anything is written, the lock included.
    private static void refuseForeign(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnusableDataDirectory(Reason.NOT_A_DIRECTORY, folder + " is a file, not a data directory.");
        }
        if (Files.isDirectory(folder) && !FolderFormat.isIn(folder) && holdsAnything(folder)) {
            throw new UnusableDataDirectory(
                    Reason.NOT_OF_DAYBOOK, folder + " holds something else; a data directory starts empty.");
        }
    }

    private static boolean holdsAnything(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.anyMatch(entry -> !entry.getFileName().toString().startsWith(OURS));
        }
    }

    private static FolderLock prepared(Path folder) throws IOException {
        var lock = FolderLock.take(folder);
        try {
            FolderFormat.ensure(folder);
            var _ = Files.createDirectories(folder.resolve("dynamodb"));
            return lock;
        } catch (IOException | UnusableDataDirectory failed) {
            lock.close();
            throw failed;
        }
    }
}
