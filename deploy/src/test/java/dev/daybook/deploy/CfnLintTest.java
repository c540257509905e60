package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.daybook.deploy.settings.Publisher;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What AWS's own linter says. It is a program of its own: where it is missing, that is said aloud.
class CfnLintTest {

    private static final String MISSING = "cfn-lint is not installed, so NO OTHER PROGRAM CHECKED THE TEMPLATE";

    /// W3005: CDK says twice on what something depends, which harms nobody.
    private static final String TOLERATED = "W3005";

    @ParameterizedTest
    @EnumSource(Publisher.class)
    void it_finds_nothing(Publisher publisher) throws IOException {
        var template = Synthesised.synthesise(publisher, _ -> {});
        if (!Programs.isThere(List.of("cfn-lint", "--version"))) {
            System.err.println("\n*** " + MISSING + " ***\n");
            abort(MISSING);
        }

        var ended = Programs.run(List.of("cfn-lint", "--ignore-checks", TOLERATED, "--template", template.toString()));

        assertThat(ended).isEqualTo(new Programs.Ended(0, ""));
    }
}
