package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.daybook.deploy.settings.Publisher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What AWS's own linter says. It is a program of its own: where it is missing, that is said aloud.
class CfnLintTest {

    private static final String MISSING = "cfn-lint is not installed, so NO OTHER PROGRAM CHECKED THE TEMPLATE";

    /// W3005: CDK says twice on what something depends, which harms nobody.
    private static final String TOLERATED = "W3005";

    @Test
    void it_finds_nothing() throws IOException {
        var templates = Stream.of(Publisher.values()).map(Synthesised::file).map(Path::toString);
        if (!Programs.isThere(List.of("cfn-lint", "--version"))) {
            System.err.println("\n*** " + MISSING + " ***\n");
            abort(MISSING);
        }

        var command = Stream.concat(Stream.of("cfn-lint", "--ignore-checks", TOLERATED, "--template"), templates);

        assertThat(Programs.run(command.toList())).isEqualTo(new Programs.Ended(0, ""));
    }
}
