package dev.daybook.application.command;

import dev.daybook.application.command.StoredStates.Mode;
import dev.daybook.application.port.AppendResult;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.AppendResult.Conflict;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamHead;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.util.List;

/// The one loop of load, decide, append and try again, for commands that go together.
///
/// They are decided on remembered states first, without a read, and the append finds out that one was stale. All that
/// were not answered by then are decided again on fresh ones, until each is.
final class Attempts {

    private final EventStore store;
    private final WarmStates warm;
    private final Backoff backoff;

    Attempts(EventStore store, WarmStates warm, Backoff backoff) {
        this.store = store;
        this.warm = warm;
        this.backoff = backoff;
    }

    /// Throws [Unavailable] when others keep winning the race, and what the store throws when it appends: then nobody
    /// knows how those that are not answered have ended.
    void carryOut(List<Ticket<?, ?>> tickets) {
        var round = Round.decide(tickets, states(Mode.WARM));
        int lost = 0;
        while (true) {
            if (!isAppended(round)) {
                pauseAfter(++lost);
            }
            if (round.unanswered().isEmpty()) {
                return;
            }
            round = again(round);
        }
    }

    private Round again(Round round) {
        var fresh = states(Mode.FRESH);
        fresh.lookAt(round.seenByUnanswered());
        return Round.decide(round.unanswered(), fresh);
    }

    private SharedStates states(Mode mode) {
        return new SharedStates(new StoredStates(store, warm, mode));
    }

    private boolean isAppended(Round round) {
        if (round.appendsNothing()) {
            return true;
        }
        boolean appended = isAppended(round.commit());
        if (appended) {
            round.answerAccepted();
        }
        return appended;
    }

    private boolean isAppended(Commit commit) {
        long startedAt = warm.now();
        return switch (append(commit)) {
            case Appended(var heads) -> {
                remember(commit, heads, startedAt);
                yield true;
            }
            case Conflict _ -> {
                forget(commit);
                yield false;
            }
        };
    }

    /// A corrupt event in the way is a conflict: whoever needs its stream learns of it by the fresh look.
    private AppendResult append(Commit commit) {
        try {
            return store.append(commit);
        } catch (CorruptStream inTheWay) {
            return new Conflict(List.of());
        } catch (RuntimeException unknownEnd) {
            forget(commit);
            throw unknownEnd;
        }
    }

    private void remember(Commit commit, List<StreamHead> heads, long startedAt) {
        for (int i = 0; i < heads.size(); i++) {
            var after = commit.appends().get(i).events().getLast().after();
            warm.keepUnlessSettled(new Loaded<>(heads.get(i), after), startedAt);
        }
    }

    private void forget(Commit commit) {
        commit.appends().forEach(append -> warm.forget(append.head().stream()));
    }

    private void pauseAfter(int lost) {
        if (lost > backoff.attempts()) {
            throw new Unavailable("too many writers at once on the same accounts", null);
        }
        try {
            backoff.pauseBefore(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for a turn", interrupted);
        }
    }
}
