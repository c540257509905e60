package dev.daybook.bootstrap.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the jar that carries them for this system.
public final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /// Takes a few seconds the first time.
    ///
    /// @param cache keeps what is unpacked, one folder per version
    public static PostgresBinaries unpackedIn(Path cache) {
        var archive = archive();
        var folder = cache.toAbsolutePath().resolve(nameOf(archive));
        CompleteFolder.make(folder, empty -> unpack(archive, empty));
        return new PostgresBinaries(folder);
    }

    PostgresPrograms programs() {
        return new PostgresPrograms(folder.resolve("bin"));
    }

    /// A fresh cluster to copy, in a tenth of the time that it takes to make one.
    Path freshCluster() {
        var cluster = folder.resolveSibling(folder.getFileName() + "-cluster");
        PostgresCluster.makeQuickly(programs(), cluster);
        return cluster;
    }

    private static URL archive() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-%s-%s.txz".formatted(system, processor);
        return Optional.ofNullable(PostgresBinaries.class.getResource(name))
                .orElseThrow(() -> new IllegalStateException("no jar on the class path holds " + name));
    }

    /// The jar's name, because it contains the version.
    private static String nameOf(URL archive) {
        try {
            var jar = ((JarURLConnection) archive.openConnection()).getJarFileURL();
            return Path.of(jar.getPath()).getFileName().toString().replace(".jar", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive.openStream()))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            var _ = Files.createDirectories(file);
            return;
        }
        var _ = Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            var _ = Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        var _ = Files.copy(content, file);
        if ((entry.getMode() & EXECUTABLE) != 0 && !file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }
}
