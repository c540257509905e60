package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.TransactionWords.pended;
import static dev.daybook.domain.fixture.TransactionWords.pendingExpired;
import static dev.daybook.domain.fixture.TransactionWords.pendingPosted;
import static dev.daybook.domain.fixture.TransactionWords.pendingVoided;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.TransactionWords.reversed;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.THIRD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Histories that cannot have been are not gone on with.
class TransactionHistoryTest {

    private static final TransactionPended PENDED = pended(SECOND, Map.of(), move(BANK, WALLET, 1));
    private static final TransactionEvent POSTED = pendingPosted(PENDED, Map.of());
    private static final TransactionEvent VOIDED = pendingVoided(PENDED, Map.of());
    private static final TransactionEvent EXPIRED = pendingExpired(PENDED, Map.of());
    private static final TransactionEvent AT_ONCE = posted(SECOND, Map.of(), move(BANK, WALLET, 1));
    private static final TransactionEvent REVERSED = reversed(SECOND, THIRD);

    @Test
    void what_is_pending_ends_once() {
        assertPossible(PENDED, POSTED);
        assertPossible(PENDED, VOIDED);
        assertPossible(PENDED, EXPIRED);
        assertImpossible(POSTED);
        assertImpossible(PENDED, PENDED);
        assertImpossible(PENDED, POSTED, POSTED);
        assertImpossible(PENDED, VOIDED, EXPIRED);
        assertImpossible(PENDED, EXPIRED, POSTED);
    }

    @Test
    void what_is_posted_at_once_was_never_pending() {
        assertPossible(AT_ONCE);
        assertImpossible(AT_ONCE, AT_ONCE);
        assertImpossible(AT_ONCE, VOIDED);
        assertImpossible(PENDED, AT_ONCE);
    }

    @Test
    void only_what_is_posted_is_reversed_and_that_once() {
        assertPossible(AT_ONCE, REVERSED);
        assertPossible(PENDED, POSTED, REVERSED);
        assertImpossible(REVERSED);
        assertImpossible(PENDED, REVERSED);
        assertImpossible(PENDED, VOIDED, REVERSED);
        assertImpossible(PENDED, EXPIRED, REVERSED);
        assertImpossible(AT_ONCE, REVERSED, REVERSED);
        assertImpossible(PENDED, POSTED, REVERSED, REVERSED);
    }

    private static void assertPossible(TransactionEvent... history) {
        assertThat(new TransactionEvolver().evolve(new Absent(), List.of(history)))
                .isNotEqualTo(new Absent());
    }

    private static void assertImpossible(TransactionEvent... history) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new TransactionEvolver().evolve(new Absent(), List.of(history)));
    }
}
