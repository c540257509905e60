package dev.daybook.distribution;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The archive, unpacked by `tar` as a Dockerfile does it.
record Unpacked(Path home) {

    private static final long PATIENCE = 180;

    static Unpacked into(Path folder) throws IOException, InterruptedException {
        var archive = requireNonNull(System.getProperty("daybook.archive"));
        run(new ProcessBuilder("tar", "-xzf", archive, "-C", folder.toString()));
        try (var contents = Files.list(folder)) {
            return new Unpacked(contents.findFirst().orElseThrow());
        }
    }

    /// Runs one of its programs to its end, which must be a good one.
    void run(String program, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        run(process(program, environment, arguments));
    }

    ProcessBuilder process(String program, Map<String, String> environment, String... arguments) {
        var command =
                new ArrayList<>(List.of(home.resolve("bin").resolve(program).toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("DAYBOOK_JAVA_HOME", System.getProperty("java.home"));
        process.environment().putAll(environment);
        return process;
    }

    private static void run(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("%s: %s".formatted(builder.command(), output));
        }
    }
}
