package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.TransactionWords.balance;
import static dev.daybook.domain.fixture.TransactionWords.entry;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.posted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.account.Totals;
import dev.daybook.domain.transaction.RetiredTransactionEvent.GuardedBalanceV1;
import dev.daybook.domain.transaction.RetiredTransactionEvent.TransactionPostedV1;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransactionUpcastingTest {

    @Test
    void a_transaction_of_version_1_reversed_nothing_and_left_nothing_reserved() {
        var retired = new TransactionPostedV1(
                SECOND,
                Optional.of("order-7"),
                List.of(move(BANK, WALLET, 100)),
                Map.of(WALLET, new GuardedBalanceV1(2, new Totals(BigInteger.ONE, BigInteger.TEN))),
                NOON,
                Optional.of("wages"),
                Map.of("month", "may"),
                LATER);

        assertThat(retired.upcast())
                .isEqualTo(new TransactionPosted(
                        SECOND,
                        Optional.of("order-7"),
                        List.of(move(BANK, WALLET, 100)),
                        Map.of(WALLET, balance(2, 1, 10)),
                        NOON,
                        Optional.of("wages"),
                        Map.of("month", "may"),
                        Optional.empty(),
                        LATER));
    }

    @Test
    void a_repeat_of_a_transaction_of_version_1_is_recognised() {
        var retired = new TransactionPostedV1(
                SECOND,
                Optional.empty(),
                List.of(move(BANK, WALLET, 100)),
                Map.of(),
                LATER,
                Optional.empty(),
                Map.of(),
                LATER);

        BooksSpec.usual()
                .given(entry(retired.upcast(), posted(WALLET, SECOND, LATER, credit(100))))
                .when(post(SECOND, EVENING, move(BANK, WALLET, 100)))
                .thenNothingHappens();
    }
}
