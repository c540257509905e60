package dev.daybook.adapter.in.http.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void what_would_end_a_cell_is_quoted() {
        assertThat(Csv.line("plain", "a,b", "say \"hi\"", "two\nlines"))
                .isEqualTo("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-x", "@SUM(A1)", "\t=1"})
    void a_text_like_a_formula_is_shown_as_a_text(String text) {
        assertThat(Csv.text(text)).isEqualTo("'" + text);
    }

    @Test
    void any_other_text_stays_what_it_is() {
        assertThat(Csv.text("users:042-b")).isEqualTo("users:042-b");
    }
}
