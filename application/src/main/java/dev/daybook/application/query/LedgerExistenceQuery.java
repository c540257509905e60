package dev.daybook.application.query;

import dev.daybook.application.command.Commands;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.ledger.Ledger;

/// Whether there is such a book, from the event store itself: never behind, and without a read for a book that this
/// process has met, since books do not go away.
public final class LedgerExistenceQuery {

    private final Commands commands;

    public LedgerExistenceQuery(Commands commands) {
        this.commands = commands;
    }

    public boolean contains(LedgerId ledger) {
        return commands.known().load(StreamId.of(ledger), Foldings.LEDGER).state() instanceof Ledger.Created;
    }
}
