package dev.daybook.bootstrap.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// PostgreSQL's command line programs. They refuse to work for root, so for root they run where it is nobody.
final class PostgresPrograms {

    private static final long ROOT = 0;
    private static final List<String> AS_NOBODY = List.of("unshare", "-U");

    private final Path folder;

    PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    List<String> command(String program, String... arguments) {
        var user = new UnixSystem().getUid() == ROOT ? AS_NOBODY.stream() : Stream.<String>empty();
        var call = Stream.concat(Stream.of(folder.resolve(program).toString()), Stream.of(arguments));
        return Stream.concat(user, call).toList();
    }

    /// Runs a program to its end.
    void run(String program, String... arguments) {
        try {
            var process = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .start();
            var output = process.inputReader().readAllLines();
            if (process.waitFor() != 0) {
                throw new EmbeddedDatabaseFailed("PostgreSQL's " + program + " has failed.", output);
            }
        } catch (IOException failed) {
            throw new EmbeddedDatabaseFailed("PostgreSQL's " + program + " cannot be started.", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseFailed("PostgreSQL's " + program + " was not awaited.", interrupted);
        }
    }
}
