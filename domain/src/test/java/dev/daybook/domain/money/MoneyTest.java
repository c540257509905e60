package dev.daybook.domain.money;

import static dev.daybook.domain.fixture.Words.JPY;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final BigInteger LARGEST = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);

    @Test
    void sums_are_exact_beyond_the_size_of_one_amount() {
        var largest = new Money(USD, LARGEST);

        assertThat(largest.plus(largest).minus(largest)).isEqualTo(largest);
    }

    @Test
    void an_amount_has_at_most_38_digits_and_is_above_zero() {
        assertThat(Money.canBePosted(LARGEST)).isTrue();
        assertThat(Money.canBePosted(LARGEST.add(BigInteger.ONE))).isFalse();
        assertThat(Money.canBePosted(BigInteger.ZERO)).isFalse();
        assertThat(Money.canBePosted(BigInteger.ONE.negate())).isFalse();
    }

    @Test
    void assets_are_never_mixed() {
        assertThatIllegalArgumentException().isThrownBy(() -> usd(1).plus(Money.zero(JPY)));
    }
}
