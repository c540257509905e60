package dev.daybook.bootstrap.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A server that an earlier run has left behind in a cluster: its guardian was killed as well.
final class StalePostmaster {

    /// Ends it, if it is still there. Only for whoever holds the cluster alone.
    static void end(PostgresPrograms programs, Path cluster) {
        if (runsIn(cluster)) {
            programs.run("pg_ctl", "--pgdata=" + cluster, "--mode=fast", "--wait", "stop");
        }
    }

    /// The number in the file may belong to any process by now, or to one that is dead but not buried.
    private static boolean runsIn(Path cluster) {
        return pid(cluster)
                .flatMap(ProcessHandle::of)
                .map(ProcessHandle::info)
                .filter(info -> info.command().orElse("").endsWith("postgres"))
                .filter(info -> List.of(info.arguments().orElse(new String[0])).contains(cluster.toString()))
                .isPresent();
    }

    private static Optional<Long> pid(Path cluster) {
        try (var lines = Files.lines(cluster.resolve("postmaster.pid"))) {
            return lines.findFirst().filter(line -> line.matches("[0-9]+")).map(Long::valueOf);
        } catch (NoSuchFileException cleanEnd) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private StalePostmaster() {}
}
