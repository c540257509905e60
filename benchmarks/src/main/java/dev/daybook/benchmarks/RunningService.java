package dev.daybook.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/// `./daybook dev` in a process of its own, and what it took to start.
record RunningService(Process process, URI url, Duration start) implements AutoCloseable {

    private static final Pattern UP = Pattern.compile("Daybook is up: (\\S+)");

    static RunningService start(Path launcher) {
        long before = System.nanoTime();
        try {
            var process = new ProcessBuilder(launcher.toString(), "dev", "--port", "0")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var url = awaitUp(process.inputReader());
            return new RunningService(process, url, Duration.ofNanos(System.nanoTime() - before));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URI awaitUp(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var up = UP.matcher(line);
            if (up.find()) {
                return URI.create(up.group(1));
            }
        }
        throw new IllegalStateException("daybook dev ended without coming up");
    }

    /// The most memory that the service itself ever held, without its databases; Linux only.
    String peakMemory() throws IOException {
        try (var status = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            return status.filter(line -> line.startsWith("VmHWM"))
                    .map(line -> "%d MB".formatted(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                    .findFirst()
                    .orElse("unknown");
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
