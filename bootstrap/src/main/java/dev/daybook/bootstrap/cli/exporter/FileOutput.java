package dev.daybook.bootstrap.cli.exporter;

import dev.daybook.bootstrap.cli.client.WrongUsage;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that appears under its name, or takes the place of an older one, only when it is complete and on the disk.
/// Until
/// then it has a name that ends in `.partial`; that is all that is left of an export that was killed.
final class FileOutput implements Output {

    private final Path file;
    private final Path partial;
    private final FileOutputStream stream;
    private final Writer writer;

    private FileOutput(Path file, Path partial) throws IOException {
        this.file = file;
        this.partial = partial;
        this.stream = new FileOutputStream(partial.toFile());
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    /// Throws [WrongUsage] when no file can be written there.
    static FileOutput to(Path given) {
        try {
            var file = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath();
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new WrongUsage(given + " is there and is no file");
            }
            var name = "%s.%d.partial"
                    .formatted(file.getFileName(), ProcessHandle.current().pid());
            return new FileOutput(file, file.resolveSibling(name));
        } catch (IOException refused) {
            throw new WrongUsage("cannot write to %s: %s".formatted(given, refused.getMessage()));
        }
    }

    @Override
    public void write(String text) throws IOException {
        writer.write(text);
    }

    @Override
    public void complete() throws IOException {
        writer.flush();
        stream.getFD().sync();
        stream.close();
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(partial);
    }
}
