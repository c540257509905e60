package dev.daybook.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTest {

    @ParameterizedTest
    @ValueSource(strings = {"USD/2", "JPY", "BTC/8", "ETH/18", "VACHR", "A"})
    void an_asset_is_written_as_it_is_read(String text) {
        assertThat(Asset.isSpelledWell(text)).isTrue();
        assertThat(Asset.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "usd/2", "USD/", "USD/0", "USD/02", "USD/19", "USD/2/2", "US D", "2USD", "ABCDEFGHIJKLMNOPQ"
            })
    void anything_else_is_no_asset(String text) {
        assertThat(Asset.isSpelledWell(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Asset(text, 0));
    }
}
