package dev.daybook.adapter.in.http.console.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.money.Asset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.34 | USD/2 | 1234",
                "12 | USD/2 | 1200",
                "0.1 | USD/2 | 10",
                "12.300 | USD/2 | 1230",
                "1,234,567.89 | USD/2 | 123456789",
                "-5 | USD/2 | -500",
                "007 | JPY | 7",
                "0 | JPY | 0",
                "0.000000000000000001 | ETH/18 | 1",
                "99999999999999999999999999999999999999 | JPY | 99999999999999999999999999999999999999"
            })
    void what_people_write_becomes_minor_units_exactly(String typed, String asset, String units) {
        assertThat(TypedAmount.minorUnits(typed, Asset.parse(asset))).hasValue(units);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.345", "0.001", "1,23", "12,34.5", ",5", ".5", "5.", "1e3", "٣", "12.34 ", "", "-", "+5", "0x1"
            })
    void what_is_no_such_amount_is_never_rounded_or_guessed(String typed) {
        assertThat(TypedAmount.minorUnits(typed, Asset.parse("USD/2"))).isEmpty();
    }
}
