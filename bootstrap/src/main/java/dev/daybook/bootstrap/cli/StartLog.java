package dev.daybook.bootstrap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/// What the user sees of a start: one line for each part, with the time since the process began, then what to try.
final class StartLog {

    private final PrintWriter out;

    StartLog(PrintWriter out) {
        this.out = out;
    }

    void started(String part, String detail) {
        out.printf(Locale.ROOT, "%5.1f s  %-14s  %s%n", secondsOfThisProcess(), part, detail);
        out.flush();
    }

    /// @param takesToken whether what is to try needs one
    void up(String url, boolean takesToken) {
        started("API", "documented at " + url + "/docs");
        started("console", url + "/console");
        out.println();
        out.println("Daybook is up: " + url);
        var token = takesToken ? " -H \"Authorization: Bearer $DAYBOOK_TOKEN\"" : "";
        out.print(welcome().replace("{url}", url).replace("{token}", token));
        out.flush();
    }

    private static double secondsOfThisProcess() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    private static String welcome() {
        try (var text = StartLog.class.getResourceAsStream("welcome.txt")) {
            return new String(Objects.requireNonNull(text, "welcome.txt").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
