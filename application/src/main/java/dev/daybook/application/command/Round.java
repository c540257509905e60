package dev.daybook.application.command;

import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.command.Verdict.Append;
import dev.daybook.application.command.Verdict.Refuse;
import dev.daybook.application.command.Verdict.Repeat;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Commands that are decided one after the other, each on what those before it would leave, and appended as one commit.
///
/// That something was done before, cannot be done, or breaks what nothing can break, is only said of states that are
/// fresh and stand in the store: what is remembered may be stale, and each state of another time; what is about to be
/// appended may never be.
final class Round {

    private final SharedStates states;
    private final JointCommit commit = new JointCommit();
    private final Map<Ticket<?, ?>, Sight> sights = new LinkedHashMap<>();
    private final List<Runnable> accepted = new ArrayList<>();

    private Round(SharedStates states) {
        this.states = states;
    }

    static Round decide(List<Ticket<?, ?>> tickets, SharedStates states) {
        var round = new Round(states);
        tickets.forEach(round::decide);
        return round;
    }

    /// A rule that breaks, or a stream that cannot be read, is the answer of this command alone.
    private <T, R> void decide(Ticket<T, R> ticket) {
        var sight = new Sight(states);
        sights.put(ticket, sight);
        try {
            switch (ticket.decide(sight)) {
                case Append<T, R> append -> accept(ticket, append);
                case Repeat<T, R>(var result, var written) -> tell(ticket, sight, new Repeated<>(result, written));
                case Refuse<T, R>(var reason) -> tell(ticket, sight, new Refused<>(reason));
            }
        } catch (Unavailable | CorruptStream unseen) {
            ticket.fail(unseen);
        } catch (RuntimeException broken) {
            if (isCertain(sight)) {
                ticket.fail(broken);
            }
        }
    }

    private <T, R> void accept(Ticket<T, R> ticket, Append<T, R> append) {
        if (commit.takesIn(append.appends())) {
            states.change(append.appends());
            accepted.add(() -> ticket.answer(new Done<>(append.result(), append.written())));
        }
    }

    private <T, R> void tell(Ticket<T, R> ticket, Sight sight, Outcome<T, R> outcome) {
        if (isCertain(sight)) {
            ticket.answer(outcome);
        }
    }

    private boolean isCertain(Sight sight) {
        return states.areFresh() && !sight.isAnyOf(commit.streams());
    }

    boolean appendsNothing() {
        return commit.isEmpty();
    }

    Commit commit() {
        return commit.commit();
    }

    /// The commit came about.
    void answerAccepted() {
        accepted.forEach(Runnable::run);
    }

    /// Those to be decided again.
    List<Ticket<?, ?>> unanswered() {
        return sights.keySet().stream().filter(ticket -> !ticket.isAnswered()).toList();
    }

    /// The streams that they have looked at.
    Map<StreamId, Folding<?, ?>> seenByUnanswered() {
        var seen = new LinkedHashMap<StreamId, Folding<?, ?>>();
        unanswered()
                .forEach(ticket -> seen.putAll(
                        sights.getOrDefault(ticket, new Sight(states)).seen()));
        return seen;
    }
}
