package dev.daybook.application.command;

import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.command.StoredStates.Mode;
import dev.daybook.application.command.Verdict.Append;
import dev.daybook.application.command.Verdict.Refuse;
import dev.daybook.application.command.Verdict.Repeat;
import dev.daybook.application.port.AppendResult;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.AppendResult.Conflict;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamHead;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The one loop of load, decide, append and try again.
///
/// It decides on remembered states first, without a read, and lets the append find out that one was stale. A refusal is
/// only given on fresh states, since a stale one may lack the money that has come in since.
public final class Commands {

    private final EventStore store;
    private final WarmStates warm;
    private final Backoff backoff;
    private final Rehearsal rehearsal;

    private enum Rehearsal {
        NO,
        YES
    }

    public Commands(EventStore store, WarmStates warm, Backoff backoff) {
        this(store, warm, backoff, Rehearsal.NO);
    }

    private Commands(EventStore store, WarmStates warm, Backoff backoff, Rehearsal rehearsal) {
        this.store = store;
        this.warm = warm;
        this.backoff = backoff;
        this.rehearsal = rehearsal;
    }

    /// The same, but nothing is ever appended: it answers, on fresh states, what would be answered.
    public Commands rehearsing() {
        return new Commands(store, warm, backoff, Rehearsal.YES);
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

    /// Throws [Unavailable] when others keep winning the race, and for what the store throws.
    public <T, R> Outcome<T, R> handle(Function<States, Verdict<T, R>> decide) {
        return switch (rehearsal) {
            case NO -> carryOut(decide);
            case YES -> rehearse(decide);
        };
    }

    private <T, R> Outcome<T, R> rehearse(Function<States, Verdict<T, R>> decide) {
        return switch (decide.apply(new StoredStates(store, warm, Mode.FRESH))) {
            case Append<T, R> append -> new Done<>(append.result(), append.written());
            case Repeat<T, R>(var result, var written) -> new Repeated<>(result, written);
            case Refuse<T, R>(var reason) -> new Refused<>(reason);
        };
    }

    private <T, R> Outcome<T, R> carryOut(Function<States, Verdict<T, R>> decide) {
        var first = attempt(Mode.WARM, decide);
        for (int attempt = 1; attempt <= backoff.attempts(); attempt++) {
            if (first.isPresent()) {
                return first.get();
            }
            pauseBefore(attempt);
            first = attempt(Mode.FRESH, decide);
        }
        return first.orElseThrow(() -> new Unavailable("too many writers at once on the same accounts", null));
    }

    /// Empty when it has to be decided again on fresh states.
    private <T, R> Optional<Outcome<T, R>> attempt(Mode mode, Function<States, Verdict<T, R>> decide) {
        return switch (decide.apply(new StoredStates(store, warm, mode))) {
            case Append<T, R> append -> append(append);
            case Repeat<T, R>(var result, var written) -> Optional.of(new Repeated<>(result, written));
            case Refuse<T, R>(var reason) -> mode == Mode.FRESH ? Optional.of(new Refused<>(reason)) : Optional.empty();
        };
    }

    private <T, R> Optional<Outcome<T, R>> append(Append<T, R> append) {
        long startedAt = warm.now();
        AppendResult result;
        try {
            result = store.append(new Commit(append.appends()));
        } catch (RuntimeException unknownEnd) {
            append.appends().forEach(stream -> warm.forget(stream.head().stream()));
            throw unknownEnd;
        }
        return switch (result) {
            case Appended(var heads) -> {
                remember(append.appends(), heads, startedAt);
                yield Optional.of(new Done<>(append.result(), append.written()));
            }
            case Conflict _ -> {
                append.appends().forEach(stream -> warm.forget(stream.head().stream()));
                yield Optional.empty();
            }
        };
    }

    private void remember(List<StreamAppend> appends, List<StreamHead> heads, long startedAt) {
        for (int i = 0; i < heads.size(); i++) {
            var after = appends.get(i).events().getLast().after();
            warm.keep(new Loaded<>(heads.get(i), after), startedAt);
        }
    }

    private void pauseBefore(int attempt) {
        try {
            backoff.pauseBefore(attempt);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for a turn", interrupted);
        }
    }
}
