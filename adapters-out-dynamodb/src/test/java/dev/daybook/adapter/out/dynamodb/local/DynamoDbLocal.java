package dev.daybook.adapter.out.dynamodb.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// DynamoDB Local, in a process of its own: its libraries clash with ours.
public final class DynamoDbLocal implements AutoCloseable {

    private static final String MAIN = "software.amazon.dynamodb.services.local.main.ServerRunner";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Process process;
    private final int port;

    private DynamoDbLocal(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Ends with this process at the latest.
    ///
    /// @param installation what the module `dynamodb-local` unpacked
    /// @param data the folder to keep the tables in; without one they are gone with the emulator
    public static DynamoDbLocal start(Path installation, Optional<Path> data) {
        try {
            int port = freePort();
            var process = new ProcessBuilder(command(installation, data, port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
            var emulator = new DynamoDbLocal(process, port);
            emulator.awaitStart();
            return emulator;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + port);
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, END.toSeconds(), TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }

    private static List<String> command(Path installation, Optional<Path> data, int port) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dsqlite4java.library.path=" + installation.resolve("native"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                installation.resolve("lib") + "/*",
                MAIN,
                "-port",
                Integer.toString(port),
                "-sharedDb",
                "-disableTelemetry"));
        command.addAll(data.map(folder -> List.of("-dbPath", folder.toString())).orElse(List.of("-inMemory")));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() {
        for (long waited = 0; !isListening(); waited += LOOK_AGAIN.toMillis()) {
            if (!process.isAlive() || waited > START.toMillis()) {
                close();
                throw new IllegalStateException("DynamoDB Local does not start: " + process.info());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean isListening() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
