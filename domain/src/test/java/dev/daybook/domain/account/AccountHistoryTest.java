package dev.daybook.domain.account;

import static dev.daybook.domain.fixture.AccountWords.closed;
import static dev.daybook.domain.fixture.AccountWords.frozen;
import static dev.daybook.domain.fixture.AccountWords.released;
import static dev.daybook.domain.fixture.AccountWords.reserved;
import static dev.daybook.domain.fixture.AccountWords.unfrozen;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.posted;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Histories that cannot have been are not gone on with.
class AccountHistoryTest {

    @Test
    void nothing_happens_before_an_account_is_opened() {
        assertImpossible(frozen(WALLET));
        assertImpossible(reserved(WALLET, FIRST, credit(1)));
    }

    @Test
    void nothing_happens_after_it_was_closed() {
        assertImpossible(guarded(WALLET), closed(WALLET), posted(WALLET, FIRST, credit(1)));
        assertImpossible(guarded(WALLET), closed(WALLET), unfrozen(WALLET));
        assertImpossible(guarded(WALLET), closed(WALLET), closed(WALLET));
    }

    @Test
    void no_more_is_let_go_than_was_set_aside() {
        assertImpossible(guarded(WALLET), released(WALLET, FIRST, ReservationEnd.VOIDED, credit(1)));
        assertImpossible(
                guarded(WALLET),
                reserved(WALLET, FIRST, credit(1)),
                released(WALLET, FIRST, ReservationEnd.VOIDED, debit(1)));
    }

    private static void assertImpossible(AccountEvent... history) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new AccountDecider().evolve(new Account.Unopened(), List.of(history)));
    }
}
