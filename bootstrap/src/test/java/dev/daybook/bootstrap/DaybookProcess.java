package dev.daybook.bootstrap;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// `./daybook …` as its users run it: a process of its own, with its children.
public final class DaybookProcess implements AutoCloseable {

    private static final long PATIENCE = 90;
    private static final Pattern ADDRESS = Pattern.compile("Daybook is up: (http://[0-9.:]+)");

    public record Result(int exitCode, String output) {}

    private final Process process;
    private final CompletableFuture<URI> url = new CompletableFuture<>();
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private DaybookProcess(Map<String, String> settings, List<String> arguments) {
        try {
            var builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
            builder.environment().putAll(settings);
            this.process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.reader = Thread.ofVirtual().start(this::read);
    }

    public static DaybookProcess start(String... arguments) {
        return new DaybookProcess(Map.of(), List.of(arguments));
    }

    /// One with environment variables besides ours.
    public static DaybookProcess start(Map<String, String> settings, String... arguments) {
        return new DaybookProcess(settings, List.of(arguments));
    }

    static Result run(String... arguments) {
        return run(Map.of(), arguments);
    }

    static Result run(Map<String, String> settings, String... arguments) {
        try (var daybook = start(settings, arguments)) {
            return daybook.result();
        }
    }

    /// Where the API is, as soon as the process says so.
    public URI url() {
        return url.orTimeout(PATIENCE, SECONDS).join();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /// Waits for its end.
    Result result() {
        try {
            if (!process.waitFor(PATIENCE, SECONDS)) {
                throw new IllegalStateException("still running: " + output);
            }
            reader.join();
            return new Result(process.exitValue(), String.join("\n", output));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// As `kill` does it, or Ctrl-C.
    public Result terminate() {
        process.destroy();
        return result();
    }

    /// As `kill -9` does it: no last word.
    Result kill() {
        process.destroyForcibly();
        return result();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (var lines = new BufferedReader(process.inputReader())) {
            lines.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException ended) {
            output.add(ended.toString());
        } finally {
            url.completeExceptionally(new IllegalStateException("ended without an address: " + output));
        }
    }

    private void hear(String line) {
        output.add(line);
        var address = ADDRESS.matcher(line);
        if (address.find()) {
            url.complete(URI.create(address.group(1)));
        }
    }

    private static List<String> command(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Ddaybook.program=" + System.getProperty("daybook.program"),
                "-cp",
                System.getProperty("java.class.path"),
                Daybook.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
