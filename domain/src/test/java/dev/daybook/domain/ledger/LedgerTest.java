package dev.daybook.domain.ledger;

import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.ledger.LedgerCommand.CreateLedger;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import dev.daybook.domain.ledger.LedgerRejection.LedgerAlreadyExists;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final LedgerCreated CREATED = new LedgerCreated(MAIN, Optional.of("ours"), NOON);

    private final LedgerDecider decider = new LedgerDecider();
    private final DeciderSpec<LedgerCommand, Ledger, LedgerEvent, LedgerRejection> ledger = new DeciderSpec<>(decider);

    @Test
    void a_book_is_created() {
        ledger.given().when(new CreateLedger(MAIN, Optional.of("ours"), NOON)).then(CREATED);
    }

    @Test
    void creating_it_again_changes_nothing() {
        ledger.given(CREATED)
                .when(new CreateLedger(MAIN, Optional.of("ours"), LATER))
                .thenNothingHappens();
    }

    @Test
    void a_name_is_taken_once() {
        ledger.given(CREATED)
                .when(new CreateLedger(MAIN, Optional.of("theirs"), LATER))
                .thenRefused(new LedgerAlreadyExists(MAIN));
    }

    @Test
    void a_history_that_creates_it_twice_is_impossible() {
        assertThatIllegalStateException()
                .isThrownBy(() -> decider.evolve(decider.initialState(), List.of(CREATED, CREATED)));
    }
}
