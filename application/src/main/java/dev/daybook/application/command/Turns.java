package dev.daybook.application.command;

import dev.daybook.application.port.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Lets the commands of this process that write to the same streams take turns, and those that have to wait for one
/// another go together. Only a courtesy: what keeps streams right is the condition of the append.
final class Turns {

    private final WaitingLine<Ticket<?, ?>> line = new WaitingLine<>();
    private final Duration patience;
    private final Consumer<List<Ticket<?, ?>>> work;

    /// @param patience how long a command waits for its turn
    /// @param work answers all tickets; those that it does not get to are answered with what it throws
    Turns(Duration patience, Consumer<List<Ticket<?, ?>>> work) {
        this.patience = patience;
        this.work = work;
    }

    /// Throws [Unavailable] when the turn does not come in time: nothing has been done then. Once it has come, the
    /// answer is waited for however long it takes.
    <T, R> Outcome<T, R> take(Ticket<T, R> ticket) {
        var mayGo = arrive(ticket);
        if (mayGo.isEmpty()) {
            awaitAnswer(ticket);
        } else {
            mayGo.forEach(this::run);
        }
        return ticket.outcome();
    }

    private void awaitAnswer(Ticket<?, ?> ticket) {
        try {
            if (ticket.await(patience)) {
                return;
            }
            if (isGivenUp(ticket)) {
                throw new Unavailable("too many writers at once on the same accounts", null);
            }
            ticket.await();
        } catch (InterruptedException interrupted) {
            var _ = isGivenUp(ticket);
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for a turn", interrupted);
        }
    }

    private void run(Group<Ticket<?, ?>> group) {
        try {
            work.accept(group.members());
        } catch (RuntimeException failure) {
            group.members().forEach(ticket -> ticket.fail(failure));
        } catch (Error failure) {
            group.members().forEach(ticket -> ticket.fail(new Unavailable("broken off, with unknown end", failure)));
        } finally {
            leave(group);
        }
    }

    /// On threads of their own, so that nobody's interrupt hits those who happen to go along.
    private void runBesides(List<Group<Ticket<?, ?>>> groups) {
        groups.forEach(group -> Thread.ofVirtual().name("turn").start(() -> run(group)));
    }

    private synchronized List<Group<Ticket<?, ?>>> arrive(Ticket<?, ?> ticket) {
        return line.arrive(ticket);
    }

    private synchronized void leave(Group<Ticket<?, ?>> group) {
        runBesides(line.leave(group));
    }

    /// Whether it was still waiting.
    private synchronized boolean isGivenUp(Ticket<?, ?> ticket) {
        boolean waited = line.isWaiting(ticket);
        if (waited) {
            runBesides(line.giveUp(ticket));
        }
        return waited;
    }
}
