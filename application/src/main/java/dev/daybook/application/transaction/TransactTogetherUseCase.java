package dev.daybook.application.transaction;

import dev.daybook.application.command.Commands;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.States;
import dev.daybook.application.command.Verdict;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.transaction.BatchRejection.CommandRefused;
import dev.daybook.application.transaction.BatchRejection.TooManyEvents;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.decision.Decision.Rejected;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Carries out several commands together, each on what those before it have left: all of them, or none.
public final class TransactTogetherUseCase {

    /// What one atomic write holds: one event for each transaction and for each guarded account it touches.
    public static final int MAX_EVENTS = Commit.MAX_EVENTS;

    /// What came of one of the commands.
    ///
    /// @param repeated whether it had been carried out before
    public record Result(TransactionView transaction, EventRef written, boolean repeated) {}

    private final Commands commands;
    private final GuardedStreams guarded;

    public TransactTogetherUseCase(Commands commands, GuardedStreams guarded) {
        this.commands = commands;
        this.guarded = guarded;
    }

    /// One result for each command, in their order. There has to be at least one.
    public Outcome<List<Result>, BatchRejection> handle(
            LedgerId ledger, List<? extends TransactionCommand> batch, EventMetadata metadata) {
        return commands.handle(streams(ledger, batch), states -> decide(ledger, batch, metadata, states));
    }

    private Set<StreamId> streams(LedgerId ledger, List<? extends TransactionCommand> batch) {
        var streams = new HashSet<StreamId>();
        batch.forEach(command -> streams.addAll(guarded.writtenBy(ledger, command)));
        return streams;
    }

    private static Verdict<List<Result>, BatchRejection> decide(
            LedgerId ledger, List<? extends TransactionCommand> batch, EventMetadata metadata, States states) {
        var sheet = new Worksheet(ledger, states);
        var results = new ArrayList<Result>();
        for (TransactionCommand command : batch) {
            switch (sheet.decide(command, metadata)) {
                case Rejected(var reason) -> {
                    return new Verdict.Refuse<>(new CommandRefused(results.size(), reason));
                }
                case Accepted(var entries) ->
                    results.add(new Result(sheet.view(command), sheet.written(command), entries.isEmpty()));
            }
        }
        var appends = sheet.appends();
        int events = new Commit(appends).size();
        if (events > MAX_EVENTS) {
            return new Verdict.Refuse<>(new TooManyEvents(events, MAX_EVENTS));
        }
        var written = results.getLast().written();
        return appends.isEmpty()
                ? new Verdict.Repeat<>(List.copyOf(results), written)
                : new Verdict.Append<>(appends, List.copyOf(results), written);
    }
}
