package dev.daybook.bootstrap.embedded;

import dev.daybook.bootstrap.embedded.UnusableDataDirectory.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/// The file that makes a folder a data directory: one line with the version of its layout.
final class FolderFormat {

    private static final int CURRENT = 1;
    private static final String NAME = "daybook-format";
    private static final Pattern LINE = Pattern.compile("daybook data, format ([0-9]{1,9})\\s*");

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /// Writes the current version into a new folder, and refuses a version from the future in an old one.
    static void ensure(Path folder) throws IOException {
        if (!isIn(folder)) {
            write(folder);
        }
        int found = read(folder);
        if (found > CURRENT) {
            throw new UnusableDataDirectory(
                    Reason.OF_A_NEWER_VERSION,
                    "%s was written by a newer Daybook: its format is %d, this one knows up to %d."
                            .formatted(folder, found, CURRENT));
        }
    }

    private static int read(Path folder) throws IOException {
        var line = LINE.matcher(Files.readString(folder.resolve(NAME)));
        if (!line.matches()) {
            throw new UnusableDataDirectory(
                    Reason.NOT_OF_DAYBOOK, folder.resolve(NAME) + " does not say which format the folder has.");
        }
        return Integer.parseInt(line.group(1));
    }

    private static void write(Path folder) throws IOException {
        var draft = Files.writeString(folder.resolve(NAME + ".draft"), "daybook data, format " + CURRENT + "\n");
        var _ = Files.move(draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    private FolderFormat() {}
}
