package dev.daybook.domain.ledger;

import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.ledger.Ledger.Created;
import dev.daybook.domain.ledger.LedgerCommand.CreateLedger;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import dev.daybook.domain.ledger.LedgerRejection.LedgerAlreadyExists;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whoever creates a book however often: it is created once, by the first.
class LedgerPropertyTest {

    private static final LedgerDecider DECIDER = new LedgerDecider();

    @Property(tries = 200)
    void the_first_creates_it_who_asks_for_the_same_repeats_that_and_others_are_refused(
            @ForAll("commands") List<CreateLedger> commands) {
        Ledger ledger = DECIDER.initialState();
        for (CreateLedger command : commands) {
            var decision = DECIDER.decide(command, ledger);
            assertThat(decision).isEqualTo(expected(command, commands.getFirst(), ledger));
            if (decision instanceof Accepted(var events)) {
                ledger = DECIDER.evolve(ledger, events);
            }
        }
        assertThat(ledger).isEqualTo(new Created(created(commands.getFirst())));
    }

    private static Decision<LedgerEvent, LedgerRejection> expected(
            CreateLedger command, CreateLedger first, Ledger ledger) {
        if (ledger.equals(DECIDER.initialState())) {
            return Decision.accept(created(command));
        }
        return command.description().equals(first.description())
                ? Decision.nothing()
                : Decision.reject(new LedgerAlreadyExists(MAIN));
    }

    private static LedgerCreated created(CreateLedger command) {
        return new LedgerCreated(MAIN, command.description(), command.at());
    }

    @Provide
    Arbitrary<List<CreateLedger>> commands() {
        var description = Arbitraries.of("ours", "theirs").optional(0.7);
        var at = Arbitraries.integers().between(-60, 60).map(NOON::plusSeconds);
        return Combinators.combine(description, at)
                .as((text, time) -> new CreateLedger(MAIN, text, time))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}
