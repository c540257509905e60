package dev.daybook.functions.runtime;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/// What one family of functions is deployed as.
public record FunctionZip(String family) {

    /// Whether started here or in the project's folder.
    static final Path BUILT = (Files.isDirectory(Path.of("functions"))
                    ? Path.of("functions/target")
                    : Path.of("target"))
            .toAbsolutePath();

    /// The families there are.
    public static final Set<String> FAMILIES =
            Set.of("api", "relay", "projector-postgres", "projector-dynamodb", "expiry", "migration");

    public Path file() {
        return BUILT.resolve("daybook-%s.zip".formatted(family));
    }

    public long size() {
        try {
            return Files.size(file());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The names of the files in it.
    public Set<String> entries() {
        try (var zip = new ZipFile(file().toFile())) {
            var names = new TreeSet<String>();
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> names.add(entry.getName()));
            return names;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A folder that holds what is in it, as AWS lays it out.
    synchronized Path unpacked() {
        var folder = BUILT.resolve("unpacked").resolve(family + "-" + modified());
        if (!Files.exists(folder.resolve("whole"))) {
            unpackInto(folder);
        }
        return folder;
    }

    /// One that was packed anew is unpacked anew.
    private long modified() {
        try {
            return Files.getLastModifiedTime(file()).toMillis();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void unpackInto(Path folder) {
        try (var zip = new ZipFile(file().toFile())) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                var target = folder.resolve(entry.getName()).normalize();
                Files.createDirectories(target.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, target, REPLACE_EXISTING);
                }
            }
            Files.createFile(folder.resolve("whole"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
