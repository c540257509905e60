package dev.daybook.adapter.in.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Za-z0-9_-]{1,64}$",
                "^[A-Za-z0-9_-]+(:[A-Za-z0-9_-]+)*$",
                "^[A-Z][A-Z0-9]{0,15}(/([1-9]|1[0-8]))?$",
                "^(0|-?[1-9][0-9]{0,37})$",
                "^[ -~]*$",
                "^\"[0-9]{1,3}\"$",
                "a{2}\\d\\w(?:x|y)\\.b{1,}"
            })
    void a_word_fits_its_pattern(String pattern) {
        var dice = new Dice(1);

        for (int word = 0; word < 200; word++) {
            assertThat(Spelling.of(pattern, dice)).matches(pattern);
        }
    }

    @Test
    void a_pattern_that_is_not_understood_is_refused() {
        assertThatThrownBy(() -> Spelling.of("(?!a)b", new Dice(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Spelling.of("[^a]", new Dice(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
