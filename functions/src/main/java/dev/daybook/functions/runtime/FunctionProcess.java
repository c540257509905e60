package dev.daybook.functions.runtime;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// One execution environment of a function: AWS's runtime client in a process of its own, which loads the function from
/// what its zip holds.
public final class FunctionProcess implements AutoCloseable {

    private static final Duration TIME = Duration.ofSeconds(60);
    private static final long PATIENCE = 300;

    private final RuntimeApi api = new RuntimeApi();
    private final Process process;
    private final LineLog log = new LineLog();
    private final Thread reader;

    private FunctionProcess(List<String> command, Path folder, String name, Map<String, String> settings) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(known -> known.startsWith("AWS_") || known.startsWith("DAYBOOK_"));
        builder.environment().putAll(environment(folder, name));
        builder.environment().putAll(settings);
        try {
            this.process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.reader = Thread.ofVirtual().start(this::read);
        var _ = process.onExit()
                .thenAccept(ended -> api.abandon(new IllegalStateException(
                        "%s has ended with %d: %s".formatted(name, ended.exitValue(), log.lines()))));
    }

    /// Returns at once: [#awaitReady] tells when it is initialised.
    ///
    /// @param settings environment variables
    public static FunctionProcess start(Launch launch, Map<String, String> settings) {
        var name = launch.handler().replaceAll(".*\\.", "");
        return new FunctionProcess(launch.command(), launch.folder(), name, settings);
    }

    /// The same of a program that starts AWS's client itself.
    public static FunctionProcess startProgram(Path program, Map<String, String> settings) {
        return new FunctionProcess(
                List.of(program.toString()), requireNonNull(program.getParent()), "function", settings);
    }

    /// As AWS sets them.
    private Map<String, String> environment(Path folder, String name) {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                api.address(),
                "LAMBDA_TASK_ROOT",
                folder.toString(),
                "AWS_LAMBDA_FUNCTION_NAME",
                name,
                "AWS_LAMBDA_FUNCTION_VERSION",
                "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "1769",
                "AWS_REGION",
                "eu-central-1");
    }

    /// Throws what kept it from being initialised.
    public FunctionProcess awaitReady() {
        api.ready().orTimeout(PATIENCE, SECONDS).join();
        return this;
    }

    /// Takes it through a snapshot: waits until it is as that would hold it, and has it go on as if restored from it.
    public FunctionProcess passSnapshot() {
        api.checkpointed().orTimeout(PATIENCE, SECONDS).join();
        api.restore();
        return awaitReady();
    }

    public Outcome invoke(String event) {
        return begin(event).orTimeout(PATIENCE, SECONDS).join();
    }

    /// Calls it, and goes on before it has answered.
    public CompletableFuture<Outcome> begin(String event) {
        return begin(event, TIME);
    }

    /// The same.
    ///
    /// @param time after which AWS would end the call
    public CompletableFuture<Outcome> begin(String event, Duration time) {
        return api.invoke(event, time);
    }

    /// What it has logged until now.
    public List<String> log() {
        return log.lines();
    }

    /// The lines of its log that hold a text, as soon as there are so many.
    public List<String> awaitLog(String text, int count) {
        try {
            return log.await(text, count, Duration.ofSeconds(PATIENCE));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// As AWS ends one that it no longer needs. Returns when it has ended.
    public void terminate() {
        // By its handle: the process itself would close its output first, which what is written at its end needs.
        var _ = process.toHandle().destroy();
        awaitEnd();
    }

    /// As when the machine under it fails: no last word.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE, SECONDS)) {
                throw new IllegalStateException("still running: " + log.lines());
            }
            reader.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
        api.close();
    }

    private void read() {
        try (var lines = new BufferedReader(process.inputReader())) {
            lines.lines().forEach(log::add);
        } catch (IOException | UncheckedIOException ended) {
            log.add(ended.toString());
        }
    }
}
