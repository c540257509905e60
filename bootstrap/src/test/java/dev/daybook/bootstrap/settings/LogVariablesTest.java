package dev.daybook.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.bootstrap.settings.LogVariables.Format;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogVariablesTest {

    @Test
    void the_environment_says_how_lines_look_or_leaves_it_as_it_is() {
        assertThat(LogVariables.format(Map.of("DAYBOOK_LOG_FORMAT", "text"), Format.JSON))
                .isEqualTo(Format.TEXT);
        assertThat(LogVariables.format(Map.of(), Format.JSON)).isEqualTo(Format.JSON);
    }

    @Test
    void another_word_is_refused() {
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> LogVariables.format(Map.of("DAYBOOK_LOG_FORMAT", "xml"), Format.JSON))
                .satisfies(refused ->
                        assertThat(refused.faults()).containsExactly("DAYBOOK_LOG_FORMAT must be json or text"));
    }
}
