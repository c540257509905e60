package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/// Programs of others that a check needs.
final class Programs {

    /// What it said, and how it ended.
    record Ended(int status, String said) {}

    private Programs() {}

    static boolean isThere(List<String> command) {
        try {
            return run(command).status() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    static Ended run(List<String> command) throws IOException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = String.join("\n", process.inputReader().readAllLines());
            return new Ended(process.waitFor(), said);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// Says it aloud; fails in CI.
    static void mustNotBeMissingInCi(String missing) {
        System.err.println("\n*** " + missing + " ***\n");
        assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
    }
}
