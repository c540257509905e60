package dev.daybook.functions.runtime;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// One execution environment of a function: AWS's runtime client in a process of its own, which loads the function from
/// what its zip holds.
public final class FunctionProcess implements AutoCloseable {

    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final Path RUNTIME = Path.of("target/runtime").toAbsolutePath();
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final long PATIENCE = 300;

    private final RuntimeApi api = new RuntimeApi();
    private final Process process;
    private final LineLog log = new LineLog();

    private FunctionProcess(FunctionZip zip, String function, Map<String, String> settings, List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", RUNTIME + File.separator + "*", CLIENT));
        command.add("dev.daybook.bootstrap.function.%s::handleRequest".formatted(function));
        var builder =
                new ProcessBuilder(command).directory(zip.unpacked().toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("DAYBOOK_"));
        builder.environment().putAll(environment(zip, function, settings));
        try {
            this.process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::read);
        var _ = process.onExit()
                .thenAccept(ended -> api.abandon(new IllegalStateException(
                        "%s has ended with %d: %s".formatted(function, ended.exitValue(), log.lines()))));
    }

    /// Returns at once: [#awaitReady] tells when it is initialised.
    ///
    /// @param function the name of its class
    /// @param settings environment variables
    /// @param options of the JVM
    public static FunctionProcess start(
            String family, String function, Map<String, String> settings, String... options) {
        return new FunctionProcess(new FunctionZip(family), function, settings, List.of(options));
    }

    /// As AWS sets them.
    private Map<String, String> environment(FunctionZip zip, String function, Map<String, String> settings) {
        var environment = new HashMap<String, String>();
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        environment.put("LAMBDA_TASK_ROOT", zip.unpacked().toAbsolutePath().toString());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function);
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
        environment.put("AWS_REGION", "eu-central-1");
        environment.putAll(settings);
        return environment;
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
        return log.await(text, count, Duration.ofSeconds(PATIENCE));
    }

    /// As when the machine under it fails: no last word.
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
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
