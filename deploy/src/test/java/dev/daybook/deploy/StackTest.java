package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.deploy.function.Zips;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    private final Template template = Synthesised.template();

    @Test
    void it_runs_nothing_that_we_did_not_write() {
        assertThat(template.properties("AWS::Lambda::Function"))
                .allSatisfy(function ->
                        assertThat(function.path("FunctionName").asText()).startsWith("daybook-prod-"));
        assertThat(template.root().toString()).doesNotContain("Custom::");
    }

    @Test
    void every_log_ends() {
        assertThat(template.properties("AWS::Logs::LogGroup"))
                .isNotEmpty()
                .allSatisfy(
                        log -> assertThat(log.path("RetentionInDays").asInt()).isEqualTo(90));
    }

    @Test
    void it_stays_far_from_what_one_stack_may_hold() {
        assertThat(template.root().path("Resources").size()).isLessThan(300);
        assertThat(template.root().toString().length()).isLessThan(700_000);
    }

    @Test
    void functions_that_are_not_built_are_all_named(@TempDir Path empty) {
        assertThatThrownBy(() -> new Zips(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(Zips.names().toArray(String[]::new));
    }
}
