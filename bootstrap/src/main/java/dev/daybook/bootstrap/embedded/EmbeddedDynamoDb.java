package dev.daybook.bootstrap.embedded;

import dev.daybook.embedded.dynamodb.EmulatorMain;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// DynamoDB Local in a process of its own: its libraries clash with ours.
public final class EmbeddedDynamoDb implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    /// Most of what it allocates dies young; the tables themselves are in SQLite, outside the heap. With 256 MB it
    /// died of several walks through 170,000 events at once. The archive of its classes, made at the end of the
    /// first run, halves the time to start.
    private static final List<String> JVM = List.of(
            "-Xmx768m",
            "-Xmn192m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+AutoCreateSharedArchive",
            "-Xlog:disable");

    private final ChildProcess process;
    private final URI endpoint;

    private EmbeddedDynamoDb(ChildProcess process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /// Returns when it answers requests.
    ///
    /// @param installation what the module `dynamodb-local` unpacked: the jars are in its `lib/`
    /// @param folder keeps the tables; without one they are in memory and gone with this object
    public static EmbeddedDynamoDb start(Path installation, Optional<Path> folder) {
        var process = ChildProcess.start("DynamoDB Local", command(installation, folder), EmulatorMain.LISTENING);
        var endpoint = URI.create("http://127.0.0.1:" + process.awaitReady(START));
        if (!DynamoDbRequest.isAnswered(endpoint)) {
            process.close();
            throw process.failed("DynamoDB Local does not answer.");
        }
        return new EmbeddedDynamoDb(process, endpoint);
    }

    public URI endpoint() {
        return endpoint;
    }

    /// Completes when the process has ended, by itself or because it was closed.
    public CompletableFuture<Void> ended() {
        return process.ended();
    }

    @Override
    public void close() {
        process.close();
    }

    private static List<String> command(Path installation, Optional<Path> folder) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var archive = "-XX:SharedArchiveFile=" + installation.resolve("emulator.jsa");
        var classPath = installation.resolve("lib") + "/*" + File.pathSeparator + emulatorMain();
        var program = Stream.of(archive, "-cp", classPath, EmulatorMain.class.getName());
        return Stream.of(Stream.of(java), JVM.stream(), program, folder.stream().map(Path::toString))
                .flatMap(words -> words)
                .toList();
    }

    /// The jar (or the folder, in tests) that our main class of the emulator is in.
    private static Path emulatorMain() {
        try {
            return Path.of(EmulatorMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
