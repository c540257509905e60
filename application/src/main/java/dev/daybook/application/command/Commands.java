package dev.daybook.application.command;

import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.command.StoredStates.Mode;
import dev.daybook.application.command.Verdict.Append;
import dev.daybook.application.command.Verdict.Refuse;
import dev.daybook.application.command.Verdict.Repeat;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/// Where every use case hands in what it decides. Commands of this process that have to wait for one another are
/// decided and appended together, each with an answer of its own.
public final class Commands {

    private static final int LOOKS = 4;

    private final EventStore store;
    private final WarmStates warm;
    private final Turns turns;
    private final Rehearsal rehearsal;

    private enum Rehearsal {
        NO,
        YES
    }

    /// A process has one.
    ///
    /// @param races how often to try when others were first
    /// @param patience how long a command waits for its turn
    public Commands(EventStore store, WarmStates warm, Backoff races, Duration patience) {
        this(store, warm, new Turns(patience, new Attempts(store, warm, races)::carryOut), Rehearsal.NO);
    }

    private Commands(EventStore store, WarmStates warm, Turns turns, Rehearsal rehearsal) {
        this.store = store;
        this.warm = warm;
        this.turns = turns;
        this.rehearsal = rehearsal;
    }

    /// The same, but nothing is ever appended and nobody waits: it answers, on fresh states, what would be answered.
    public Commands rehearsing() {
        return new Commands(store, warm, turns, Rehearsal.YES);
    }

    /// The states as far as this process knows them, read where it does not.
    public States known() {
        return new StoredStates(store, warm, Mode.WARM);
    }

    /// Returns when a change that no append checks holds everywhere: see [WarmStates].
    public void awaitEverywhere() {
        try {
            if (rehearsal == Rehearsal.NO) {
                warm.awaitUncheckedElsewhere();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while a change was taking hold", interrupted);
        }
    }

    /// For a command that writes to no stream for which others would want to wait.
    public <T, R> Outcome<T, R> handle(Function<States, Verdict<T, R>> decide) {
        return handle(Set.of(), decide);
    }

    /// Throws [Unavailable] when its turn does not come in time or others keep winning the race, and for what the store
    /// throws.
    ///
    /// @param streams what the command is going to write to, as far as that can be told before
    /// @param decide may be asked more than once, and by another thread
    public <T, R> Outcome<T, R> handle(Set<StreamId> streams, Function<States, Verdict<T, R>> decide) {
        return switch (rehearsal) {
            case NO -> turns.take(new Ticket<>(streams, decide));
            case YES -> rehearse(decide);
        };
    }

    /// Its states are read one after the other, and while others write they may not belong together: what breaks on
    /// such
    /// states is looked at again.
    private <T, R> Outcome<T, R> rehearse(Function<States, Verdict<T, R>> decide) {
        for (int look = 1; ; look++) {
            try {
                return rehearseOnce(decide);
            } catch (IllegalStateException torn) {
                if (look == LOOKS) {
                    throw torn;
                }
            }
        }
    }

    private <T, R> Outcome<T, R> rehearseOnce(Function<States, Verdict<T, R>> decide) {
        return switch (decide.apply(new StoredStates(store, warm, Mode.FRESH))) {
            case Append<T, R> append -> new Done<>(append.result(), append.written());
            case Repeat<T, R>(var result, var written) -> new Repeated<>(result, written);
            case Refuse<T, R>(var reason) -> new Refused<>(reason);
        };
    }
}
