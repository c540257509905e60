package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The script that `daybook completion` prints, in a real bash.
class CompletionTest {

    @TempDir
    private Path folder;

    private Path script = Path.of("");

    @BeforeEach
    void print() throws IOException {
        var said = new StringWriter();
        assertThat(new CommandLine(Daybook.class).setOut(new PrintWriter(said)).execute("completion"))
                .isZero();
        script = Files.writeString(folder.resolve("completion"), said.toString());
    }

    private String bash(String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder(arguments).redirectErrorStream(true).start();
        var output = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).as(output).isZero();
        return output.strip();
    }

    /// What bash offers behind a line that ends there.
    private String completed(String line) throws IOException, InterruptedException {
        return bash("bash", "-c", """
                source "$0"
                function=$(complete -p daybook | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
                COMP_WORDS=($1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE=$1
                "$function" daybook "${COMP_WORDS[COMP_CWORD]}" 2> /dev/null
                echo "${COMPREPLY[@]}"
                """, script.toString(), line);
    }

    @Test
    void bash_accepts_it() throws IOException, InterruptedException {
        assertThat(bash("bash", "-n", script.toString())).isEmpty();
    }

    @Test
    void commands_and_options_are_completed() throws IOException, InterruptedException {
        assertThat(completed("./daybook ver")).isEqualTo("verify");
        assertThat(completed("./daybook keys n")).isEqualTo("new");
        assertThat(completed("./daybook bench --trans")).isEqualTo("--transactions");
    }
}
