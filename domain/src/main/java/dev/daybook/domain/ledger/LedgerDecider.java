package dev.daybook.domain.ledger;

import static dev.daybook.domain.decision.Decision.accept;
import static dev.daybook.domain.decision.Decision.nothing;
import static dev.daybook.domain.decision.Decision.reject;

import dev.daybook.domain.decision.Decider;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.ledger.Ledger.Absent;
import dev.daybook.domain.ledger.Ledger.Created;
import dev.daybook.domain.ledger.LedgerCommand.CreateLedger;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import dev.daybook.domain.ledger.LedgerRejection.LedgerAlreadyExists;

/// The rules of a book as a whole: its name is taken once.
public final class LedgerDecider implements Decider<LedgerCommand, Ledger, LedgerEvent, LedgerRejection> {

    @Override
    public Ledger initialState() {
        return new Absent();
    }

    @Override
    public Decision<LedgerEvent, LedgerRejection> decide(LedgerCommand command, Ledger ledger) {
        return switch (command) {
            case CreateLedger create -> create(create, ledger);
        };
    }

    private static Decision<LedgerEvent, LedgerRejection> create(CreateLedger command, Ledger ledger) {
        return switch (ledger) {
            case Absent _ -> accept(new LedgerCreated(command.ledger(), command.description(), command.at()));
            case Created(var creation) ->
                creation.description().equals(command.description())
                        ? nothing()
                        : reject(new LedgerAlreadyExists(command.ledger()));
        };
    }

    @Override
    public Ledger evolve(Ledger ledger, LedgerEvent event) {
        return switch (event) {
            case LedgerCreated created -> absent(ledger, created);
        };
    }

    private static Created absent(Ledger ledger, LedgerCreated event) {
        if (ledger instanceof Absent) {
            return new Created(event);
        }
        throw new IllegalStateException("created twice: " + event);
    }
}
