package dev.daybook.bootstrap.embedded;

import dev.daybook.bootstrap.embedded.UnusableDataDirectory.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps other processes out of a folder. The system lifts it when this process ends, whatever ends it.
final class FolderLock implements AutoCloseable {

    /// The system's lock is between processes, and would be lifted if this one opened and closed the file again.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel file;

    private FolderLock(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    static FolderLock take(Path given) throws IOException {
        var folder = given.toRealPath();
        if (!HELD_HERE.add(folder)) {
            throw inUse(folder, "this process");
        }
        try {
            return new FolderLock(folder, locked(folder));
        } catch (IOException | UnusableDataDirectory failed) {
            var _ = HELD_HERE.remove(folder);
            throw failed;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            var _ = HELD_HERE.remove(folder);
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        var path = folder.resolve("daybook-lock");
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (file.tryLock() == null) {
            file.close();
            throw inUse(folder, "process " + Files.readString(path).strip());
        }
        var pid = ProcessHandle.current().pid() + "\n";
        var _ = file.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
        return file;
    }

    private static UnusableDataDirectory inUse(Path folder, String holder) {
        return new UnusableDataDirectory(Reason.IN_USE, folder + " is in use by another Daybook, " + holder + ".");
    }
}
