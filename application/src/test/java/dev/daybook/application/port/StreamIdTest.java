package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamIdTest {

    @Test
    void every_kind_is_read_as_it_was_written() {
        var streams = List.of(StreamId.of(MAIN), StreamId.of(MAIN, WALLET), StreamId.of(MAIN, transaction(1)));

        assertThat(streams).extracting(StreamId::kind).containsExactlyInAnyOrder(StreamId.Kind.values());
        assertThat(streams)
                .allSatisfy(
                        stream -> assertThat(StreamId.parse(stream.toString())).isEqualTo(stream));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "main",
                "main/account",
                "main/account/",
                "main//x",
                "/account/x",
                "main/bank/x",
                "main/Account/x",
                "ma in/account/x"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> StreamId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
