package dev.daybook.bootstrap.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A real PostgreSQL server on a free port of the loopback address.
///
/// The server makes itself independent of whoever starts it, so a guardian stands between (`postgres-guardian.sh`): our
/// child, which starts the server and stops it at the end.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String GUARDIAN = "postgres-guardian.sh";
    private static final String READY = "ready";
    private static final Duration START = Duration.ofSeconds(90);

    /// What a projection needs: few connections, large batches, no replicas. A commit does not wait for the
    /// disk: after a crash of the machine the last moments are missing together with their positions, and are
    /// projected again.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=50",
            "shared_buffers=64MB",
            "work_mem=16MB",
            "maintenance_work_mem=64MB",
            "synchronous_commit=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=512MB",
            "checkpoint_timeout=15min",
            "io_method=sync",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC");

    /// For a cluster that nobody will miss.
    private static final List<String> FORGETFUL =
            List.of("fsync=off", "full_page_writes=off", "autovacuum_naptime=5min");

    private final ChildProcess guardian;
    private final int port;

    private EmbeddedPostgres(ChildProcess guardian, int port) {
        this.guardian = guardian;
        this.port = port;
    }

    /// Returns when it accepts connections.
    ///
    /// @param folder keeps the cluster, and is used by nobody else meanwhile; without one the cluster is temporary
    public static EmbeddedPostgres start(PostgresBinaries binaries, Optional<Path> folder) {
        return folder.map(kept -> startIn(kept.toAbsolutePath(), binaries.programs()))
                .orElseGet(() -> startAnew(binaries));
    }

    /// Without a password, as [#user()].
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    public String user() {
        return PostgresCluster.USER;
    }

    /// Completes when the guardian has ended, by itself or because it was closed. A server that crashes alone is not
    /// noticed here, but by whoever asks it.
    public CompletableFuture<Void> ended() {
        return guardian.ended();
    }

    @Override
    public void close() {
        guardian.close();
    }

    private static EmbeddedPostgres startIn(Path cluster, PostgresPrograms programs) {
        PostgresCluster.make(programs, cluster);
        StalePostmaster.end(programs, cluster);
        return guard(cluster, cluster, "keep", SETTINGS, programs);
    }

    private static EmbeddedPostgres startAnew(PostgresBinaries binaries) {
        var settings = Stream.concat(SETTINGS.stream(), FORGETFUL.stream()).toList();
        return guard(temporary(), binaries.freshCluster(), "forget", settings, binaries.programs());
    }

    private static EmbeddedPostgres guard(
            Path cluster, Path original, String afterwards, List<String> settings, PostgresPrograms programs) {
        int port = freePort();
        var script = List.of("/bin/sh", "-c", script(), "postgres-guardian");
        var arguments = List.of(cluster.toString(), original.toString(), afterwards, options(port, settings));
        var command = Stream.of(script, arguments, programs.command("pg_ctl")).flatMap(List::stream);
        var guardian = ChildProcess.start("PostgreSQL", command.toList(), READY);
        var _ = guardian.awaitReady(START);
        return new EmbeddedPostgres(guardian, port);
    }

    private static String options(int port, List<String> settings) {
        return settings.stream().map(setting -> " -c " + setting).collect(Collectors.joining("", "-p " + port, ""));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("daybook-postgres-").resolve("cluster");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String script() {
        try (var script = Objects.requireNonNull(EmbeddedPostgres.class.getResourceAsStream(GUARDIAN))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
