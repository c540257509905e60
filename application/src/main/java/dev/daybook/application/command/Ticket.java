package dev.daybook.application.command;

import dev.daybook.application.port.StreamId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// What one caller wants done, until it is answered: once, with an outcome or with a failure.
final class Ticket<T, R> implements Claim {

    private final Set<StreamId> streams;
    private final Function<States, Verdict<T, R>> decide;
    private final CompletableFuture<Outcome<T, R>> answer = new CompletableFuture<>();

    Ticket(Set<StreamId> streams, Function<States, Verdict<T, R>> decide) {
        this.streams = Set.copyOf(streams);
        this.decide = decide;
    }

    @Override
    public Set<StreamId> streams() {
        return streams;
    }

    Verdict<T, R> decide(States states) {
        return decide.apply(states);
    }

    void answer(Outcome<T, R> outcome) {
        answer.complete(outcome);
    }

    /// Changes nothing for one that is answered.
    void fail(RuntimeException failure) {
        answer.completeExceptionally(failure);
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    /// Whether it was answered before `patience` was over.
    boolean await(Duration patience) throws InterruptedException {
        try {
            var _ = answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException failed) {
            return true;
        } catch (TimeoutException tooLate) {
            return false;
        }
    }

    void await() throws InterruptedException {
        try {
            var _ = answer.get();
        } catch (ExecutionException failed) {
            // that is an answer as well
        }
    }

    /// Of one that is answered. Throws the failure.
    Outcome<T, R> outcome() {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
        }
    }
}
