package dev.daybook.application.ledger;

import dev.daybook.application.command.Commands;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.States;
import dev.daybook.application.command.Verdict;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.NewEvent;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.LedgerView;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.decision.Decision.Rejected;
import dev.daybook.domain.ledger.Ledger;
import dev.daybook.domain.ledger.LedgerCommand.CreateLedger;
import dev.daybook.domain.ledger.LedgerDecider;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import dev.daybook.domain.ledger.LedgerRejection;
import java.util.List;

/// Starts a new book.
public final class CreateLedgerUseCase {

    private final Commands commands;
    private final LedgerDecider decider = new LedgerDecider();

    public CreateLedgerUseCase(Commands commands) {
        this.commands = commands;
    }

    public Outcome<LedgerView, LedgerRejection> handle(CreateLedger command, EventMetadata metadata) {
        return commands.handle(states -> decide(command, metadata, states));
    }

    private Verdict<LedgerView, LedgerRejection> decide(CreateLedger command, EventMetadata metadata, States states) {
        var stream = StreamId.of(command.ledger());
        var ledger = states.expectUnwritten(stream, Foldings.LEDGER);
        return switch (decider.decide(command, ledger.state())) {
            case Rejected(var reason) -> new Verdict.Refuse<>(reason);
            case Accepted(var events)
            when events.isEmpty() -> new Verdict.Repeat<>(view(creation(ledger.state())), new EventRef(stream, 1));
            case Accepted(var events) -> {
                var after = decider.evolve(ledger.state(), events);
                var append = new StreamAppend(ledger.head(), List.of(newEvent(events.getFirst(), metadata, after)));
                yield new Verdict.Append<>(List.of(append), view(creation(after)), new EventRef(stream, 1));
            }
        };
    }

    private static NewEvent<Ledger> newEvent(LedgerEvent event, EventMetadata metadata, Ledger after) {
        return new NewEvent<>(event, metadata, after, Foldings.LEDGER);
    }

    private static LedgerCreated creation(Ledger ledger) {
        return switch (ledger) {
            case Ledger.Created(var creation) -> creation;
            case Ledger.Absent _ -> throw new IllegalStateException("created, yet absent");
        };
    }

    private static LedgerView view(LedgerCreated creation) {
        return new LedgerView(creation.ledger(), creation.description(), creation.at());
    }
}
