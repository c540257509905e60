package dev.daybook.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "users:042:wallet", "Assets_1:us-east", "0"})
    void segments_are_joined_by_colons(String text) {
        assertThat(AccountId.isSpelledWell(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "a:", ":a", "a::b", "a b", "a/b", "ä", "a\n"})
    void anything_else_is_no_account_id(String text) {
        assertThat(AccountId.isSpelledWell(text)).isFalse();
    }

    @Test
    void it_has_at_most_128_characters() {
        assertThat(AccountId.isSpelledWell("a".repeat(128))).isTrue();
        assertThat(AccountId.isSpelledWell("a".repeat(129))).isFalse();
    }
}
